import { expect, test } from "vitest";
import { chairOf } from "../../src/documents/meeting/chairOf.ts";
import { readRecord } from "../../src/documents/meeting/readRecord.ts";
import { sittingOf } from "../../src/documents/meeting/sittingOf.ts";
import { isDocId } from "../../src/domain/ids.ts";
import { recordInMeeting } from "../../src/state/meetingCommands.ts";
import { createUnderway } from "../../src/workspace/underway.ts";
import { checked, MEMBERSHIP, openDocumentsScene, SPACE } from "../support/openDocumentsScene.ts";

const MEETING = checked(`04${"d".repeat(30)}`, isDocId);

test("a meeting that is opened by who goes at once is open, and led by who opened it", async () => {
  const scene = openDocumentsScene(MEETING);
  const standings = MEMBERSHIP.standings.map((one) => ({
    ...one,
    steps: one.steps.map((step) => ({ ...step, role: "chair" as const })),
  }));
  scene.setMembership({ ...MEMBERSHIP, standings });
  const { during, whenNone } = createUnderway();
  const services = { workspace: { documents: scene.documents, during } };
  const leads = { type: "chair", seat: "", name: "Anna", reason: "", over: [] } as const;
  const opened = { type: "sitting", state: "opened", until: null, over: [] } as const;
  const run = recordInMeeting(SPACE, MEETING, [leads, opened]);
  void run(
    () => undefined as never,
    () => undefined as never,
    services as never,
  );
  // The window goes as soon as nothing is under way any more; then its memory is gone.
  const closed = whenNone().then(() => scene.restart());
  await scene.vault.answerAll();
  await closed;
  const loan = scene.borrow();
  await scene.vault.answerAll();
  await loan.loaded;
  const recorded = readRecord(loan.replica.doc);
  expect(chairOf(recorded).leading?.name).toBe("Anna");
  expect(sittingOf(recorded).state).toBe("open");
});
