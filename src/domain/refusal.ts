/** Why an envelope was refused. Refused envelopes stay visible in quarantine; each code has words (`refusal.<code>`). */
export const REFUSAL_CODES = [
  "badSignature",
  "brokenChain",
  "otherSpace",
  "duplicateSeq",
  "unknownDevice",
  "unreadable",
  "badUpdate",
  "wrongClient",
  "clockGap",
  "clockOverlap",
  "outsideDeps",
  "foreignDelete",
  "tooLarge",
  "tooManyStructs",
  "rootName",
  "nesting",
  "subdocument",
  "forbiddenKey",
  "role",
  "afterRemoval",
  "oldKey",
  "foldMismatch",
  "otherStory",
  "foreignEntry",
  "otherParcel",
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Numbers and names of fields only, never content. */
  readonly detail?: string;
}

export const refusal = (code: RefusalCode, detail?: string): Refusal =>
  detail === undefined ? { code } : { code, detail };
