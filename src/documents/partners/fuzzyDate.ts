/**
 * A date as far as it is known: `2012`, `2012-03` or `2012-03-12`; `~` before it says about, `<` before, `>` from then on.
 * The label that is printed ("2018 onwards") is a field of its own.
 */
const FUZZY = /^([~<>]?)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

export interface FuzzyDate {
  readonly qualifier: "" | "about" | "before" | "after";
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const QUALIFIERS = { "~": "about", "<": "before", ">": "after" } as const;
const isSign = (sign: string | undefined): sign is keyof typeof QUALIFIERS => sign !== undefined && sign in QUALIFIERS;

/** Null for what is no such date. */
export function readFuzzyDate(text: string): FuzzyDate | null {
  const [, sign, year, month, day] = FUZZY.exec(text) ?? [];
  if (year === undefined) return null;
  const date = { year: Number(year), month: month ? Number(month) : null, day: day ? Number(day) : null };
  // The 31st of a month that has none.
  const isDay =
    date.day === null || new Date(Date.UTC(date.year, Number(month) - 1, date.day)).getUTCDate() === date.day;
  return isDay ? { qualifier: isSign(sign) ? QUALIFIERS[sign] : "", ...date } : null;
}

export const isFuzzyDate = (text: string): boolean => readFuzzyDate(text) !== null;

/** What orders such dates: without the sign, so that a year stands before its months. */
export const fuzzyOrder = (text: string): string => text.replace(/^[~<>]/, "");
