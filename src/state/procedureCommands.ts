import { discussionId } from "../documents/discussion/discussionId.ts";
import { rule } from "../documents/discussion/say.ts";
import { type RecordSaying, record } from "../documents/meeting/speak.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import { ok } from "../domain/result.ts";
import { command } from "./command.ts";
import { withDocument } from "./withDocument.ts";

export type ProcedureSaying = Extract<RecordSaying, { readonly type: "procedure" }>;

/**
 * Puts something to the seats, recorded in a meeting, and says so in the discussion of the draft that it is about: there stands only
 * where it is recorded, so that the two can never say different things. Gives the id of the procedure.
 */
export const openProcedure = (space: SpaceId, meeting: DocId, saying: ProcedureSaying) =>
  command<string>(async (_dispatch, _getState, { workspace }) => {
    const begun = await withDocument(workspace, space, meeting, ({ doc, self }) =>
      record(doc, saying, { device: self, now: Date.now() }),
    );
    if (!begun.ok || saying.paper === null) return begun;
    const told = await withDocument(workspace, space, discussionId(space, saying.paper.doc), ({ doc, self }) =>
      rule(doc, { type: "procedure", meeting, procedure: begun.value }, { device: self, now: Date.now() }),
    );
    return told.ok ? ok(begun.value) : told;
  });
