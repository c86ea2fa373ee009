import type { ParagraphName } from "./placeDiscussion.ts";

interface InParagraph {
  readonly paragraph: ParagraphName | null;
}

export interface ParagraphRows<Row> {
  readonly paragraph: ParagraphName | null;
  readonly rows: readonly Row[];
}

/** Rows in the order of the text, put together by paragraph. */
export function inParagraphs<Row extends InParagraph>(all: readonly Row[]): readonly ParagraphRows<Row>[] {
  const groups = new Map<string | null, { readonly paragraph: ParagraphName | null; readonly rows: Row[] }>();
  for (const row of all) {
    const key = row.paragraph?.block ?? null;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { paragraph: row.paragraph, rows: [row] });
  }
  return [...groups.values()];
}
