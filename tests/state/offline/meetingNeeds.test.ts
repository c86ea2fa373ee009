import { describe, expect, test } from "vitest";
import { meetingToPrepare } from "../../../src/features/sync/offline/meetingToPrepare.ts";
import { lackedEntries } from "../../../src/state/offline/lackedEntries.ts";
import { meetingNeeds } from "../../../src/state/offline/offlineChoice.ts";
import { someDevice, someDoc, someHash } from "../../support/ledgerIds.ts";

const draft = someDoc("body", "draft");
const other = someDoc("body", "other");
const report = someDoc("body", "report");
const letter = someDoc("body", "letter");

describe("what a meeting needs where there is no network", () => {
  test("its papers each once, at the revision that the agenda names, its reports and its letter of convocation", () => {
    const rev1 = someHash("REV1");
    const agenda = [
      { papers: [{ id: "paper-1", doc: draft, content: rev1 }] },
      { papers: [] },
      {
        papers: [
          { id: "paper-2", doc: other, content: null },
          { id: "paper-3", doc: draft, content: null },
        ],
      },
    ];
    expect(meetingNeeds(agenda, [report], letter)).toEqual({
      docs: [draft, other, report, letter],
      issued: [{ doc: draft, content: rev1 }],
    });
    expect(meetingNeeds([], [], null)).toEqual({ docs: [], issued: [] });
  });

  test("entries that two revisions are made of are counted once, and those of other drafts not at all", () => {
    const [lublin, kyiv] = [someDevice("Lublin"), someDevice("Kyiv")];
    const [rev1, rev2] = [someHash("REV1"), someHash("REV2")];
    const extents = [
      { version: rev1, ends: [{ device: lublin, seq: 10 }] },
      {
        version: rev2,
        ends: [
          { device: lublin, seq: 14 },
          { device: kyiv, seq: 3 },
        ],
      },
    ];
    const heads = [
      { device: lublin, lane: "content", seq: 8 },
      { device: kyiv, lane: "control", seq: 40 },
    ] as const;
    expect(lackedEntries([rev1], extents, heads)).toBe(2);
    expect(lackedEntries([rev1, rev2], extents, heads)).toBe(6 + 3);
    expect(lackedEntries([], extents, heads)).toBe(0);
    expect(lackedEntries([someHash("REV3")], extents, heads)).toBeNull();
  });

  test("the meeting that is offered is the next one that is not over, and the last where all are", () => {
    const meetings = [
      { id: draft, from: 100, to: 200 },
      { id: other, from: 300, to: 400 },
    ];
    const offered = (now: number) => meetingToPrepare(meetings, now);
    expect([offered(50), offered(150), offered(250), offered(350), offered(500)]).toEqual([
      draft,
      draft,
      other,
      other,
      other,
    ]);
    expect(meetingToPrepare([], 0)).toBeNull();
  });
});
