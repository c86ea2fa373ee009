import type { Mark, Node } from "prosemirror-model";
import { type Reference, REFERENCE_LETTER, REFERENCE_MARK, readReference } from "../model/references.ts";
import { formatOfMark } from "./marks.ts";
import { schema } from "./schema.ts";

export const referenceMark = ({ to, words }: Reference): Mark =>
  schema.marks.other.create({ name: REFERENCE_MARK, value: JSON.stringify({ to, words }) });

/** One reference as letters of the view. */
export const referenceNode = (reference: Reference, looks: readonly Mark[] = []): Node =>
  schema.text(REFERENCE_LETTER, [...looks, referenceMark(reference)]);

/** What these letters point to when they are references and nothing else, each of its own; otherwise null. */
export function referenceIn(node: Node): Reference | null {
  const mark = node.marks.find((one) => one.type === schema.marks.other && one.attrs.name === REFERENCE_MARK);
  if (!mark || !node.text || node.text.replaceAll(REFERENCE_LETTER, "") !== "") return null;
  return readReference(formatOfMark(mark)[1]);
}
