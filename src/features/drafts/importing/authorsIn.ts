import type { ImportedDraft } from "../../../documents/files/importing/importedDraft.ts";

/** What one person proposed and remarked in a file; "" for who is not named there. */
export interface AuthorRow {
  readonly name: string;
  /** Amendments, and changes to those of others. */
  readonly amendments: number;
  /** Comments and answers. */
  readonly comments: number;
}

/** Whose changes and comments a file holds, in the order in which they come in it. */
export function authorsIn({
  amendments,
  comments,
}: Pick<ImportedDraft, "amendments" | "comments">): readonly AuthorRow[] {
  const rows = new Map<string, AuthorRow>();
  const add = (name: string, by: Pick<AuthorRow, "amendments" | "comments">): void => {
    const row = rows.get(name) ?? { name, amendments: 0, comments: 0 };
    rows.set(name, { name, amendments: row.amendments + by.amendments, comments: row.comments + by.comments });
  };
  for (const { author } of amendments.flatMap((one) => [one, ...one.changes]))
    add(author, { amendments: 1, comments: 0 });
  for (const { author } of comments.flatMap((one) => [one, ...one.replies]))
    add(author, { amendments: 0, comments: 1 });
  return [...rows.values()];
}
