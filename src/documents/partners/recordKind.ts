import { type RandomBytes, randomBytes, randomWord } from "../randomWord.ts";

/** What the partner book holds. The id of a record begins with its kind, so that a link says what it leads to before that is here. */
export const RECORD_KINDS = [
  "city",
  "organisation",
  "person",
  "partnership",
  "act",
  "interaction",
  "followUp",
  "project",
  "programme",
  "deadline",
  "aside",
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Bounded, and without the "/" that divides a record from its field. Letters may be a word of a known place: `city-pl-lublin`. */
const ID = /^([a-zA-Z]+)-([0-9A-Za-z][0-9A-Za-z-]{0,79})$/;

export const newRecordId = (kind: RecordKind, random: RandomBytes = randomBytes): string =>
  `${kind}-${randomWord(random, 20)}`;

/** Null for what is no id of a record, or of a kind that only a newer version knows. */
export function kindOf(id: string): RecordKind | null {
  const kind = ID.exec(id)?.[1];
  return RECORD_KINDS.find((one) => one === kind) ?? null;
}

/** Under which id a city keeps beside a shared record what only it may read, in the book of its own space. */
export const asideOf = (id: string): string => `aside-${id}`;
