import { readLayout } from "../../../../src/documents/text/model/readState.ts";
import type { TextModel } from "../../../../src/documents/text/model/createText.ts";

/** Throws unless the layout kept current is the layout read anew. */
export function checkLayout(model: TextModel): void {
  const [kept, fresh] = [model.layout(), readLayout(model.doc)];
  for (const part of ["blocks", "tails"] as const) {
    if (JSON.stringify(kept[part]) !== JSON.stringify(fresh[part])) {
      throw new Error(
        `The layout kept current differs: ${JSON.stringify(kept[part])} / ${JSON.stringify(fresh[part])}`,
      );
    }
  }
  const where = (layout: typeof kept) =>
    JSON.stringify([...layout.segments].map(([id, { index, length, runs }]) => [id, index, length, runs]).sort());
  if (where(kept) !== where(fresh)) throw new Error(`The segments kept current differ`);
}
