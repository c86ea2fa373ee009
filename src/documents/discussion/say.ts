import type * as Y from "yjs";
import { putStatement, putStatements, type Speaker, type Unsaid } from "../statements/putStatement.ts";
import { readSaid } from "./readSaid.ts";
import { RULINGS, STATEMENTS } from "./roots.ts";
import type { Ruling, Statement } from "./statement.ts";

export type Saying = Unsaid<Statement>;
export type RulingSaying = Unsaid<Ruling>;

const place = (doc: Y.Doc, root: string, command: string) => ({ root, command, lastTurn: readSaid(doc).lastTurn });

/** Adds a statement of this user and gives its id. */
export const say = (doc: Y.Doc, saying: Saying, speaker: Speaker): string =>
  putStatement(doc, place(doc, STATEMENTS, `say ${saying.type}`), saying, speaker);

/** Says many things in one transaction, each under its own turn. `tell` is given what says one and returns its id. */
export const sayTogether = (doc: Y.Doc, speaker: Speaker, tell: (say: (saying: Saying) => string) => void): void =>
  putStatements(doc, place(doc, STATEMENTS, "say together"), speaker, tell);

/** Adds a ruling and gives its id; peers refuse it from who is neither chair nor secretariat. */
export const rule = (doc: Y.Doc, saying: RulingSaying, speaker: Speaker): string =>
  putStatement(doc, place(doc, RULINGS, `rule ${saying.type}`), saying, speaker);
