const SUFFIX = /(?<!\p{L})\s*REV\s*\d*\s*$/iu;

/**
 * What the next issued revision of a draft would be called: BODY(YEAR)letters number REVn, such as "GT-ADI-INT(2021)2 REV1". An
 * offer; `reference` may carry the suffix of an earlier one already.
 */
export const revisionReference = (reference: string, revision: number): string =>
  `${reference.replace(SUFFIX, "").trim()} REV${String(revision)}`.trim();

/** The number that comes next: one more than the highest that was issued here. */
export const nextRevision = (issued: readonly (number | null)[]): number =>
  Math.max(0, ...issued.map((one) => one ?? 0)) + 1;
