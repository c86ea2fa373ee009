import type * as Y from "yjs";
import { putStatement, type Speaker, type Unsaid } from "../statements/putStatement.ts";
import { readRecord } from "./readRecord.ts";
import { RECORD, SAID } from "./roots.ts";
import type { Entry, Statement } from "./statement.ts";

export type MeetingSaying = Unsaid<Statement>;
export type RecordSaying = Unsaid<Entry>;

/** Says something in a meeting and gives its id. */
export const speak = (doc: Y.Doc, saying: MeetingSaying, by: Speaker): string =>
  putStatement(doc, { root: SAID, command: `speak ${saying.type}`, lastTurn: readRecord(doc).lastTurn }, saying, by);

/** Records something of a meeting and gives its id; peers refuse it from who is neither chair nor secretariat. */
export const record = (doc: Y.Doc, saying: RecordSaying, by: Speaker): string =>
  putStatement(doc, { root: RECORD, command: `record ${saying.type}`, lastTurn: readRecord(doc).lastTurn }, saying, by);
