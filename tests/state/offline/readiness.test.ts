import { describe, expect, test } from "vitest";
import { type FileFacts, type OfflineFacts, readiness } from "../../../src/state/offline/readiness.ts";
import { someDoc, someHash } from "../../support/ledgerIds.ts";

const draft = (name: string, lang: "en" | "uk" | null = "en") => ({ doc: someDoc("body", name), title: name, lang });
const file = (name: string, state: FileFacts["state"], hereBytes = 0): FileFacts => ({
  asset: someHash(name),
  name,
  sizeBytes: 100,
  hereBytes,
  state,
  by: "Lublin",
});
const one = draft("one");
const WHOLE: OfflineFacts = {
  drafts: [one],
  shortcuts: new Set([one.doc]),
  files: [file("budget.xlsx", "here", 100)],
  lackedVersions: [],
  unheardPapers: [],
  versionEntries: 0,
  isWholeSpace: true,
  lackedEntries: 0,
  ahead: [],
  checked: ["en"],
};
const REV2 = { name: "REV2", count: 4, missing: ["Kyiv"], holders: [{ name: "Wrocław", isConnected: false }] };
const kinds = (facts: Partial<OfflineFacts>) =>
  readiness({ ...WHOLE, ...facts }).lacks.map((lack) => `${lack.kind}${lack.canFetch ? " now" : ""}`);

describe("what this machine has and lacks to work without a network", () => {
  test("nothing is missing only when entries, versions, files, drafts and dictionaries are all here", () => {
    expect(readiness(WHOLE)).toMatchObject({ isReady: true, isGuess: false, hereBytes: 100, totalBytes: 100 });
    expect(kinds({ lackedEntries: 3 })).toEqual(["entries"]);
    expect(kinds({ lackedVersions: [REV2] })).toEqual(["version"]);
    expect(kinds({ shortcuts: new Set() })).toEqual(["shortcut now"]);
    expect(kinds({ drafts: [one, draft("two", "uk")] })).toEqual(["shortcut now", "dictionary"]);
    expect(kinds({ drafts: [{ ...one, lang: null }] })).toEqual([]);
  });

  test("while nobody has told what there is, being ready is called a guess", () => {
    expect(readiness({ ...WHOLE, lackedEntries: null })).toMatchObject({ isReady: true, isGuess: true });
  });

  test("the button can do something about what was stopped or is beyond the limit, and about nothing that nobody has", () => {
    const states = ["waiting", "coming", "stopped", "overLimit", "diskFull", "damaged", null] as const;
    const { lacks } = readiness({ ...WHOLE, files: states.map((state) => file(String(state), state)) });
    expect(lacks.map((lack) => [lack.kind === "file" && lack.file.state, lack.canFetch])).toEqual([
      ["waiting", false],
      ["coming", false],
      ["stopped", true],
      ["overLimit", true],
      ["diskFull", false],
      ["damaged", false],
      [null, false],
    ]);
  });

  test("who told of entries that are not here is said, connected or not", () => {
    const ahead = [
      { name: "Wrocław", isConnected: true },
      { name: "Kyiv", isConnected: false },
    ];
    expect(readiness({ ...WHOLE, lackedEntries: 2, ahead }).lacks[0]).toMatchObject({
      kind: "entries",
      count: 2,
      holders: ahead,
    });
  });

  test("for a meeting only what its papers are made of is missing; other entries that are not here are named, and hold nothing up", () => {
    const ofMeeting = { isWholeSpace: false, lackedEntries: 9 };
    expect(readiness({ ...WHOLE, ...ofMeeting })).toMatchObject({ isReady: true, unplaced: { count: 9 } });
    const facts = { ...ofMeeting, lackedVersions: [REV2], versionEntries: 4, unheardPapers: ["Budget"] };
    expect(kinds(facts)).toEqual(["paper", "version"]);
    expect(readiness({ ...WHOLE, ...facts }).unplaced.count).toBe(5);
    expect(readiness({ ...WHOLE, lackedEntries: 9 }).unplaced.count).toBe(0);
  });
});
