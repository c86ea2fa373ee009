import type * as Y from "yjs";
import { groupAfter } from "../statements/groupByType.ts";
import { lastTurnOf, readStatements, type SaidOf } from "../statements/readStatements.ts";
import { RECORD, SAID } from "./roots.ts";
import { type Entry, entry, type Statement, statement } from "./statement.ts";

export type Recorded = {
  /** What those who sit said, and what chair and secretariat recorded, each in order of turns. */
  readonly statements: readonly SaidOf<Statement>[];
  readonly entries: readonly SaidOf<Entry>[];
  /** The greatest turn; 0 when nothing was said. */
  readonly lastTurn: number;
  /** How many this version cannot read: they stay in the document. */
  readonly unread: number;
};

/** All of a meeting that can be read. Nothing in the document makes it throw. */
export function readRecord(doc: Y.Doc): Recorded {
  const [said, record] = [doc.getMap<unknown>(SAID), doc.getMap<unknown>(RECORD)];
  const most = said.size + record.size;
  const statements = readStatements(said, statement, most);
  const entries = readStatements(record, entry, most);
  const before = last.get(doc);
  if (before) {
    groupAfter(statements, before.statements);
    groupAfter(entries, before.entries);
  }
  const lastTurn = lastTurnOf(statements, entries);
  const read = { statements, entries, lastTurn, unread: most - statements.length - entries.length };
  last.set(doc, read);
  return read;
}

/** What was read of a meeting last: the next reading is mostly it and one statement more. */
const last = new WeakMap<Y.Doc, Recorded>();
