import { expect, test } from "vitest";
import * as Y from "yjs";
import { discussionId } from "../../src/documents/discussion/discussionId.ts";
import { readDiscussion } from "../../src/documents/discussion/readDiscussion.ts";
import { readSaid } from "../../src/documents/discussion/readSaid.ts";
import { proceduresOf } from "../../src/documents/meeting/proceduresOf.ts";
import { readRecord } from "../../src/documents/meeting/readRecord.ts";
import type { Hash } from "../../src/domain/ids.ts";
import { openProcedure } from "../../src/state/procedureCommands.ts";
import { PROCEDURE } from "../documents/meeting/recordScene.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";
import { lendDocuments } from "./lendDraft.ts";

const [SPACE, MEETING, DRAFT] = [someSpace(), someDoc("meeting"), someDoc()];
const CONTENT = "ab".repeat(32) as Hash;

function scene() {
  const [meeting, said] = [new Y.Doc({ gc: false }), new Y.Doc({ gc: false })];
  const call = lendDocuments(someDevice("secretariat"), (id) => (id === discussionId(SPACE, DRAFT) ? said : meeting));
  return {
    open: (paper: typeof PROCEDURE.paper) => call(openProcedure(SPACE, MEETING, { ...PROCEDURE, paper })),
    recorded: () => proceduresOf(readRecord(meeting), () => true),
    places: () => readDiscussion(readSaid(said)).procedures,
  };
}

test("a procedure on a draft is recorded in the meeting, with its text, and is found from the draft", async () => {
  const { open, recorded, places } = scene();
  const procedure = await open({ doc: DRAFT, content: CONTENT, block: "" });
  expect(places()).toEqual([{ meeting: MEETING, procedure }]);
  expect(recorded()).toMatchObject([
    { says: { id: procedure, paper: { doc: DRAFT, content: CONTENT } }, deadline: PROCEDURE.deadline },
  ]);
});

test("one that is on no draft is only recorded", async () => {
  const { open, recorded, places } = scene();
  await open(null);
  expect(recorded()).toHaveLength(1);
  expect(places()).toEqual([]);
});
