/**
 * The formats on a letter: `strong`, `em`, `fn` (footnote id), `c:<id>` (comment), `k:<id>` (bracket) and whatever a newer
 * version wrote. `key` is equal exactly when the formats are, so that runs can be compared without walking them.
 */
export type Format = { readonly key: string; readonly marks: Readonly<Record<string, unknown>> };

/** Names the first author of a letter that an undo brought back: a fact about the letter, not a look. */
export const FIRST_AUTHOR = "o";

export const PLAIN: Format = { key: "{}", marks: {} };

const entryOrder = (a: readonly [string, unknown], b: readonly [string, unknown]) => (a[0] < b[0] ? -1 : 1);

export function formatOf(marks: Iterable<readonly [string, unknown]>): Format {
  const entries = [...marks].filter(([name, value]) => isMark(name, value)).sort(entryOrder);
  if (entries.length === 0) return PLAIN;
  const sorted = Object.fromEntries(entries);
  return { key: JSON.stringify(sorted), marks: sorted };
}

function isMark(name: string, value: unknown): boolean {
  return name !== FIRST_AUTHOR && name !== "__proto__" && value !== null && value !== undefined;
}
