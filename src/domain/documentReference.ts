/**
 * How a body numbers its papers, `BODY(YEAR)letters-number-suffix`: `GT-ADI-INT(2021)2 REV1`, `CDDH(2020)OJ1 Annotated`. `letters` tell
 * kinds of papers apart (OJ agenda, R report), "" for none; `number` as it is printed (`01`); `suffix` is "" for the first version.
 */
export interface DocumentReference {
  readonly body: string;
  readonly year: number;
  readonly letters: string;
  readonly number: string;
  readonly suffix: string;
}

export const LONGEST_REFERENCE = 80;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const FORM =
  /^(?<body>\p{L}[\p{L}\p{N}]*(?:[-/.][\p{L}\p{N}]+)*) ?\( ?(?<year>\d{4}) ?\)[ -]?(?<letters>\p{L}{0,8}?)[ -]?(?<number>\d{1,5})(?:[ -]?(?<suffix>\p{L}[\p{L}\p{N}]*(?: [\p{L}\p{N}]+)*))?$/u;

/** Reads a reference as people type it, with or without spaces and hyphens between its parts; null when it is none. */
export function parseReference(typed: string): DocumentReference | null {
  const text = typed.trim().replace(/\s+/gu, " ");
  if (text.length > LONGEST_REFERENCE) return null;
  const { body, year: digits, letters = "", number, suffix = "" } = FORM.exec(text)?.groups ?? {};
  const year = Number(digits);
  if (body === undefined || number === undefined || year < FIRST_YEAR || year > LAST_YEAR) return null;
  // However it is typed, a revision is printed in capitals, and one that is issued goes on from it.
  return { body, year, letters, number, suffix: suffix.replace(/^rev(?= ?\d|$)/iu, "REV") };
}

/** The one way in which a reference is written. */
export const formatReference = ({ body, year, letters, number, suffix }: DocumentReference): string =>
  `${body}(${String(year)})${letters}${number}${suffix === "" ? "" : ` ${suffix}`}`;

/**
 * A typed reference as it is kept, "" for none; null when it is no reference. What was kept before stays while nobody touches it,
 * whatever it is.
 */
export function keptReference(typed: string, before = ""): string | null {
  if (typed === before) return before;
  if (typed.trim() === "") return "";
  const reference = parseReference(typed);
  return reference && formatReference(reference);
}
