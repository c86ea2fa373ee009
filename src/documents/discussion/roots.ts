/** What members say, under a key each. */
export const STATEMENTS = "threads";
/** What chair and secretariat rule: nobody else may write there. */
export const RULINGS = "rulings";
