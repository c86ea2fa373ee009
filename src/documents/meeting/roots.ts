/** What everyone who sits in a meeting says there, under a key each. */
export const SAID = "said";
/** What chair and secretariat record: nobody else may write there. */
export const RECORD = "record";
