import * as v from "valibot";
import type * as Y from "yjs";
import { speakerIn } from "../../domain/statementId.ts";
import { RULINGS, STATEMENTS } from "./roots.ts";
import { type Ruling, ruling, type Statement, statement } from "./statement.ts";

/** With its id, and whose device said it (`speakerOf`). */
export type SaidOf<Content> = Content & { readonly id: string; readonly speaker: string };

export type AllSaid = {
  /** In order of their turns. */
  readonly statements: readonly SaidOf<Statement>[];
  readonly rulings: readonly SaidOf<Ruling>[];
  /** The greatest turn; 0 when nothing was said. */
  readonly lastTurn: number;
  /** How many entries this version cannot read: they stay in the document. */
  readonly unread: number;
};

/** Everything that was said and can be read. Nothing in the document makes it throw. */
export function readSaid(doc: Y.Doc): AllSaid {
  const [statements, rulings] = [doc.getMap<unknown>(STATEMENTS), doc.getMap<unknown>(RULINGS)];
  const most = statements.size + rulings.size;
  const said = readAll(statements, (value) => parsed(statement, value), most);
  const ruled = readAll(rulings, (value) => parsed(ruling, value), most);
  return {
    statements: said,
    rulings: ruled,
    lastTurn: Math.max(0, ...[said.at(-1), ruled.at(-1)].map((last) => last?.turn ?? 0)),
    unread: most - said.length - ruled.length,
  };
}

/** Each statement has its own turn, so none can rightly be beyond their number: one that claims it is the last. */
function readAll<Content extends { readonly turn: number }>(
  entries: Y.Map<unknown>,
  read: (value: unknown) => Content | null,
  most: number,
): SaidOf<Content>[] {
  const all: SaidOf<Content>[] = [];
  for (const [id, value] of entries.entries()) {
    const speaker = speakerIn(id);
    const content = speaker === "" ? null : read(value);
    if (content !== null) all.push({ ...content, turn: Math.min(content.turn, most), id, speaker });
  }
  return all.sort((a, b) => a.turn - b.turn || (a.id < b.id ? -1 : 1));
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, value: unknown): v.InferOutput<Schema> | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}
