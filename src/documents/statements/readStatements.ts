import * as v from "valibot";
import type * as Y from "yjs";
import { speakerIn } from "../../domain/statementId.ts";

/** With its id, and whose device said it (`speakerOf`). */
export type SaidOf<Content> = Content & { readonly id: string; readonly speaker: string };

type Turned = { readonly at: number; readonly turn: number };

/**
 * The statements of one root that `schema` can read, in order of their turns. Each statement has its own turn, so none can rightly be
 * beyond their number `most`: one that claims it is the last. Nothing in the document makes it throw.
 */
export function readStatements<Schema extends v.GenericSchema<unknown, Turned>>(
  entries: Y.Map<unknown>,
  schema: Schema,
  most: number,
): SaidOf<v.InferOutput<Schema>>[] {
  const all: SaidOf<v.InferOutput<Schema>>[] = [];
  for (const [id, value] of entries.entries()) {
    const speaker = speakerIn(id);
    const content = speaker === "" ? null : v.safeParse(schema, value);
    if (content?.success) all.push({ ...content.output, turn: Math.min(content.output.turn, most), id, speaker });
  }
  return all.sort((a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1));
}

/** The greatest turn in lists that are in order; 0 when nothing was said. */
export const lastTurnOf = (...lists: readonly (readonly Turned[])[]): number =>
  Math.max(0, ...lists.map((list) => list.at(-1)?.turn ?? 0));
