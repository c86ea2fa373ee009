import type * as Y from "yjs";
import { lastTurnOf, readStatements, type SaidOf } from "../statements/readStatements.ts";
import { RULINGS, STATEMENTS } from "./roots.ts";
import { type Ruling, ruling, type Statement, statement } from "./statement.ts";

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
  const said = readStatements(statements, statement, most);
  const ruled = readStatements(rulings, ruling, most);
  return {
    statements: said,
    rulings: ruled,
    lastTurn: lastTurnOf(said, ruled),
    unread: most - said.length - ruled.length,
  };
}
