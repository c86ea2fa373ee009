import type * as Y from "yjs";
import type { TextModel } from "../model/createText.ts";
import { metaOf } from "../model/roots.ts";
import { asText } from "../model/untrusted.ts";

/** The parts of a formal text, in the order in which they stand. */
export const PARTS = ["preamble", "operative", "appendix"] as const;
export type Part = (typeof PARTS)[number];

/** The segment that the heading of each part began with. */
export type PartHeads = ReadonlyMap<Part, string>;

const keyOf = (part: Part): string => `part/${part}`;

/** Which parts a draft was given by its template; most have none. */
export function readParts(doc: Y.Doc): PartHeads {
  const heads = new Map<Part, string>();
  for (const part of PARTS) {
    const head = asText(metaOf(doc).get(keyOf(part)));
    if (head) heads.set(part, head);
  }
  return heads;
}

/** Says with which block each part begins. */
export function setParts(model: TextModel, heads: PartHeads): void {
  model.act("setParts", () => {
    for (const [part, block] of heads) metaOf(model.doc).set(keyOf(part), block);
  });
}
