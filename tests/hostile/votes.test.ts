import { describe, expect, test } from "vitest";
import type { MaySpeakFor } from "../../src/documents/meeting/maySpeakFor.ts";
import { readRecord } from "../../src/documents/meeting/readRecord.ts";
import { record, speak } from "../../src/documents/meeting/speak.ts";
import { castOnBehalf, closing, openBallot } from "../../src/documents/meeting/votes/voteSayings.ts";
import { type VoteView, votesOf } from "../../src/documents/meeting/votes/votesOf.ts";
import type { Role } from "../../src/domain/role.ts";
import { speakerOf } from "../../src/domain/statementId.ts";
import { createDocumentPeer, type DocumentPeer } from "../support/documentPeer.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";
import { aMotion } from "../support/meetingRoom.ts";

const [FOR, AGAINST] = [0, 1];
const SEATS = new Map(["a", "b", "c"].map((name) => [speakerOf(someDevice(name)), `seat-${name}`]));
const maySpeakFor: MaySpeakFor = ({ speaker, seat }) => SEATS.get(speaker) === seat;

/** The chair has put a question, on which all that the ledger lets in is read by "a". */
function scene(wish: Parameters<typeof aMotion>[0] = {}) {
  const roles: Record<string, Role> = {
    chair: "chair",
    secretary: "secretariat",
    observer: "observer",
    editor: "editor",
  };
  const byDevice = new Map(Object.entries(roles).map(([name, role]) => [someDevice(name) as string, role]));
  const names = ["chair", "secretary", "observer", "editor", "a", "b", "c"];
  const at = {
    space: someSpace(),
    doc: someDoc("meeting"),
    roleOf: (device: string) => byDevice.get(device) ?? "delegate",
  };
  const peers = new Map(names.map((name) => [name, createDocumentPeer({ ...at, device: someDevice(name) })]));
  const of = (name: string): DocumentPeer => {
    const peer = peers.get(name);
    if (!peer) throw new Error(name);
    return peer;
  };
  /** One writes and all judge; the verdict is that of "a". */
  const act = (name: string, change: Parameters<DocumentPeer["edit"]>[0]) => {
    const envelope = of(name).edit(change);
    const judged = names.filter((one) => one !== name).map((one) => [one, of(one).receive(envelope)] as const);
    return judged.find(([one]) => one === (name === "a" ? "b" : "a"))?.[1];
  };
  const by = (name: string) => ({ device: someDevice(name), now: 1 });
  const seen = (name = "a"): VoteView => {
    const [view] = votesOf(readRecord(of(name).doc), maySpeakFor);
    if (!view) throw new Error("no vote");
    return view;
  };
  act("chair", (doc) => void record(doc, aMotion(wish), by("chair")));
  return { act, by, seen, of };
}

describe("a ballot", () => {
  test.each(["b", "editor", "chair", "secretary"])("for a seat of somebody else by %s is none", (name) => {
    const { act, by, seen } = scene();
    act("a", (doc) => void speak(doc, openBallot(seen(), "seat-a", FOR), by("a")));
    const before = seen().tally;
    act(name, (doc) => void speak(doc, openBallot(seen(), "seat-a", AGAINST), by(name)));
    expect(seen().tally).toEqual(before);
    expect(seen().ballots.get("seat-a")).toMatchObject({ isConflict: false, choice: FOR });
  });

  test("of an observer is refused by every peer", () => {
    const { act, by, seen } = scene();
    const judged = act("observer", (doc) => void speak(doc, openBallot(seen(), "seat-a", FOR), by("observer")));
    expect(judged).toMatchObject({ verdict: "refuse", reason: { code: "role" } });
    expect(seen().ballots.size).toBe(0);
  });

  test("for a seat that may not vote, or for what is not to be chosen, is none", () => {
    const { act, by, seen } = scene({ seats: ["seat-a", "seat-b"] });
    act("c", (doc) => void speak(doc, openBallot(seen(), "seat-c", FOR), by("c")));
    act("b", (doc) => void speak(doc, openBallot(seen(), "seat-b", 3), by("b")));
    expect(seen()).toMatchObject({ tally: { counts: [0, 0, 0], eligible: 2 } });
    expect(seen().ballots.size).toBe(0);
  });

  test("that is cast a hundred times is one", () => {
    const { act, by, seen } = scene();
    for (let time = 0; time < 100; time++)
      act("a", (doc) => void speak(doc, { ...openBallot(seen(), "seat-a", FOR), over: [] } as never, by("a")));
    expect(seen().tally).toMatchObject({ counts: [1, 0, 0], cast: 1 });
  });

  test("that claims to be said over another seat's takes nothing away from it", () => {
    const { act, by, seen } = scene();
    act("a", (doc) => void speak(doc, openBallot(seen(), "seat-a", FOR), by("a")));
    const over = seen().ballots.get("seat-a")?.over ?? [];
    act("b", (doc) => void speak(doc, { ...openBallot(seen(), "seat-b", AGAINST), over } as never, by("b")));
    act("b", (doc) => void speak(doc, { ...openBallot(seen(), "seat-a", AGAINST), over } as never, by("b")));
    expect(seen().tally?.counts).toEqual([1, 1, 0]);
  });

  test("after the closing changes nothing, whatever turn it claims", () => {
    const { act, by, seen } = scene();
    act("a", (doc) => void speak(doc, openBallot(seen(), "seat-a", FOR), by("a")));
    act("chair", (doc) => void record(doc, closing(seen("chair"), null), by("chair")));
    const before = seen();
    for (const turn of [0, 2, 1_000_000])
      act("b", (doc) => {
        const id = `${speakerOf(someDevice("b"))}.late${turn}`;
        doc.getMap("said").set(id, { ...openBallot(seen(), "seat-b", AGAINST), at: 1, turn });
      });
    act("a", (doc) => void speak(doc, openBallot(before, "seat-a", AGAINST), by("a")));
    expect(seen()).toMatchObject({ tally: before.tally, result: before.result, state: "closed" });
  });
});

describe("nobody but chair and secretariat", () => {
  test.each(["a", "editor"])("puts, closes or casts for a seat: %s", (name) => {
    const { act, by, seen } = scene();
    for (const saying of [aMotion(), closing(seen(), [20, 0, 0]), castOnBehalf(seen(), "seat-b", FOR)]) {
      const judged = act(name, (doc) => void record(doc, saying, by(name)));
      expect(judged?.verdict).toBe("refuse");
    }
    expect(seen("b")).toMatchObject({ state: "open", tally: { cast: 0 } });
  });
});

describe("a forged count", () => {
  test("beside a roll call is not read: the ballots say it", () => {
    const { act, by, seen } = scene();
    act("a", (doc) => void speak(doc, openBallot(seen(), "seat-a", AGAINST), by("a")));
    act(
      "chair",
      (doc) => void record(doc, { ...closing(seen("chair"), null), counted: [3, 0, 0] } as never, by("chair")),
    );
    expect(seen()).toMatchObject({ tally: { counts: [0, 1, 0] }, result: { kind: "lost" } });
  });

  test("of more hands than there are seats has no result", () => {
    const { act, by, seen } = scene({ way: "hands" });
    act("chair", (doc) => void record(doc, closing(seen("chair"), [4, 0, 0]), by("chair")));
    expect(seen()).toMatchObject({ overcount: 1, result: null });
  });
});

describe("tellers of a secret ballot", () => {
  const [first, second] = ["b", "c"].map((name) => speakerOf(someDevice(name)));
  const CHOICES = [
    { code: "AAAAAAAA", choice: FOR },
    { code: "BBBBBBBB", choice: AGAINST },
  ];
  /** Two have cast, it is closed, and `handedOn` and `opened` say what the tellers say, changed as it pleases. */
  function opened(change: { handedOn?: object; opened?: object; isTwice?: boolean; by?: [string, string] } = {}) {
    const made = scene({ way: "secret", tellers: [first ?? "", second ?? ""] });
    const { act, by, seen } = made;
    for (const name of ["a", "b"])
      act(name, (doc) => {
        speak(
          doc,
          { type: "sealedBallot", vote: seen().vote.id, seat: `seat-${name}`, box: `box-${name}`, over: [] },
          by(name),
        );
      });
    act("chair", (doc) => void record(doc, closing(seen("chair"), null), by("chair")));
    const vote = seen().vote.id;
    const [one, other] = change.by ?? ["b", "c"];
    const ballots = [...(seen().closing?.ballots ?? [])];
    const handedOn = { type: "handedOn", vote, ballots, unreadable: [], boxes: ["one", "other"], ...change.handedOn };
    act(one, (doc) => void speak(doc, handedOn as never, by(one)));
    if (change.isTwice) act(one, (doc) => void speak(doc, { ...handedOn, boxes: ["x", "y"] } as never, by(one)));
    const on = readRecord(made.of("a").doc).statements.find(({ type }) => type === "handedOn")?.id ?? "";
    const open = { type: "opened", vote, on, choices: CHOICES, unreadable: 0, ...change.opened };
    act(other, (doc) => void speak(doc, open as never, by(other)));
    return seen();
  }

  test("who open what was closed over give a result that anyone computes again", () => {
    expect(opened()).toMatchObject({
      secret: { faults: [], unreadable: 0 },
      tally: { counts: [1, 1, 0], cast: 2 },
      result: { kind: "lost", isTie: true },
    });
  });

  test.each([
    ["leaves a ballot out", { handedOn: { ballots: [], boxes: [] } }, "otherBallots"],
    ["names one that nobody cast", { handedOn: { ballots: ["x", "y"] } }, "otherBallots"],
    ["drops a box", { handedOn: { boxes: ["one"] } }, "otherNumber"],
    ["adds a box", { handedOn: { boxes: ["one", "other", "third"] } }, "otherNumber"],
    ["hands one box on twice", { handedOn: { boxes: ["one", "one"] } }, "copied"],
    ["hands on twice", { isTwice: true }, "twice"],
    ["drops a choice", { opened: { choices: CHOICES.slice(1) } }, "otherNumber"],
    ["adds a choice", { opened: { choices: [...CHOICES, { code: "CCCCCCCC", choice: FOR }] } }, "otherNumber"],
    ["tells one code twice", { opened: { choices: CHOICES.map((one) => ({ ...one, code: "AAAAAAAA" })) } }, "copied"],
  ] as const)("one who %s is noticed, and nothing counts", (_name, change, fault) => {
    const seen = opened(change as never);
    expect(seen.secret?.faults).toContain(fault);
    expect(seen).toMatchObject({ tally: null, result: null });
  });

  test("are those whom the vote names: what others open is not heard", () => {
    expect(opened({ by: ["c", "b"] })).toMatchObject({ secret: { handedOn: null, opened: null }, tally: null });
    expect(opened({ by: ["b", "a"] })).toMatchObject({ secret: { opened: null }, tally: null });
  });

  test("who find a choice that is none count it as unreadable", () => {
    expect(opened({ opened: { choices: [CHOICES[0], { code: "BBBBBBBB", choice: 9 }] } })).toMatchObject({
      secret: { unreadable: 1 },
      tally: { counts: [1, 0, 0] },
    });
  });

  test("an open ballot, and one that is entered for a seat, is none in a secret vote", () => {
    const { act, by, seen } = scene({ way: "secret", tellers: [first ?? "", second ?? ""] });
    act("a", (doc) => void speak(doc, openBallot(seen(), "seat-a", FOR), by("a")));
    act("chair", (doc) => void record(doc, castOnBehalf(seen("chair"), "seat-a", FOR), by("chair")));
    expect(seen().ballots.size).toBe(0);
  });
});
