/** A name for the end-to-end tests, where role and words are not enough because the words are in four languages. */
export interface TestId {
  readonly "data-testid"?: string | undefined;
}

/** The name of a part: "language-pl" for the choice "pl" of "language". */
export function testIdOf(whole: string | undefined, part: string): string | undefined {
  return whole === undefined ? undefined : `${whole}-${part}`;
}
