import * as v from "valibot";
import type * as Y from "yjs";
import { speakerIn } from "../../domain/statementId.ts";

/** With its id, and whose device said it (`speakerOf`). */
export type SaidOf<Content> = Content & { readonly id: string; readonly speaker: string };

type Turned = { readonly at: number; readonly turn: number };
type StatementSchema = v.GenericSchema<unknown, Turned>;
type Read<Schema extends StatementSchema> = SaidOf<v.InferOutput<Schema>>;

/**
 * The statements of one root that `schema` can read, in order of their turns. Each statement has its own turn, so none can rightly be
 * beyond their number `most`: one that claims it is the last. Nothing in the document makes it throw.
 */
export function readStatements<Schema extends StatementSchema>(
  entries: Y.Map<unknown>,
  schema: Schema,
  most: number,
): Read<Schema>[] {
  const known = knownOf(entries, schema);
  const all: Read<Schema>[] = [];
  let isInOrder = true;
  entries.forEach((value, id) => {
    const read = known.read(id, value);
    if (!read) return;
    const said = read.turn > most ? { ...read, turn: most } : read;
    const before = all.at(-1);
    isInOrder &&= before === undefined || byTurn(before, said) < 0;
    all.push(said);
  });
  // They mostly come as they were said.
  return isInOrder ? all : all.sort(byTurn);
}

type Placed = { readonly turn: number; readonly id: string };
const byTurn = (a: Placed, b: Placed): number => a.turn - b.turn || (a.id < b.id ? -1 : 1);

/** The greatest turn in lists that are in order; 0 when nothing was said. */
export const lastTurnOf = (...lists: readonly (readonly Turned[])[]): number =>
  Math.max(0, ...lists.map((list) => list.at(-1)?.turn ?? 0));

type Known<Schema extends StatementSchema> = {
  /** Null for what cannot be read. */
  readonly read: (id: string, value: unknown) => Read<Schema> | null;
};

/** By document root: what was read of it before. It goes with the root. */
const known = new WeakMap<Y.Map<unknown>, { readonly schema: unknown; readonly known: unknown }>();

function knownOf<Schema extends StatementSchema>(entries: Y.Map<unknown>, schema: Schema): Known<Schema> {
  const before = known.get(entries);
  // A root is read by one schema; what was kept under it was made by it.
  if (before?.schema === schema) return before.known as Known<Schema>;
  const made = createKnown(schema);
  known.set(entries, { schema, known: made });
  return made;
}

/**
 * A statement is checked once: in a meeting of thousands each new one would otherwise be paid for by all before it. What stands under an
 * id is known again by being the same value, so that whatever was written over it is read anew.
 */
function createKnown<Schema extends StatementSchema>(schema: Schema): Known<Schema> {
  const byId = new Map<string, { readonly value: unknown; readonly said: Read<Schema> | null }>();
  const check = (id: string, value: unknown): Read<Schema> | null => {
    const speaker = speakerIn(id);
    const content = speaker === "" ? null : v.safeParse(schema, value);
    return content?.success ? { ...content.output, id, speaker } : null;
  };
  return {
    read(id, value) {
      const before = byId.get(id);
      if (before && before.value === value) return before.said;
      const said = check(id, value);
      byId.set(id, { value, said });
      return said;
    },
  };
}
