import { describe, expect, test } from "vitest";
import { readDiscussion } from "../../src/documents/discussion/readDiscussion.ts";
import { readChecks } from "../../src/documents/languages/readChecks.ts";
import { readSaid } from "../../src/documents/discussion/readSaid.ts";
import { rule, say } from "../../src/documents/discussion/say.ts";
import type { Role } from "../../src/domain/role.ts";
import { ROLES } from "../../src/domain/role.ts";
import { speakerOf } from "../../src/domain/statementId.ts";
import type { DocumentPeer } from "../support/documentPeer.ts";
import { createDocumentPeer } from "../support/documentPeer.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";

/** A delegate who has tabled an amendment, and another member, who knows of it only when `hasRead`. */
function tabled(role: Role, { hasRead = true } = {}) {
  const [delegate, other] = [someDevice("delegate"), someDevice("other")];
  const at = {
    space: someSpace(),
    doc: someDoc("discussion"),
    roleOf: (device: string): Role => (device === other ? role : "delegate"),
  };
  const victim = createDocumentPeer({ ...at, device: delegate });
  const attacker = createDocumentPeer({ ...at, device: other });
  let id = "";
  const saying = {
    type: "amendment",
    passage: { block: "b", start: "", end: "" },
    base: "may",
    proposed: "shall",
    reason: "",
  } as const;
  const envelope = victim.edit((doc) => {
    id = say(doc, saying, { device: delegate, now: 1 });
  });
  if (hasRead) attacker.receive(envelope);
  return { victim, attacker, id, saying };
}

const tryIt = (victim: DocumentPeer, attacker: DocumentPeer, change: Parameters<DocumentPeer["edit"]>[0]) =>
  victim.receive(attacker.edit(change));
const stateOf = ({ doc }: DocumentPeer, id: string) =>
  readDiscussion(readSaid(doc)).amendments.find((one) => one.id === id)?.standing.state;
const bracketsOf = ({ doc }: DocumentPeer) => readDiscussion(readSaid(doc)).brackets;
const BRACKET = {
  type: "bracket",
  passage: { block: "b", start: "", end: "" },
  quote: "may",
  alternatives: ["shall"],
  reason: "",
} as const;
const SOURCE = someDoc("body", "source");
const CHECKED = { type: "checked", source: SOURCE, pair: "b", hash: "a".repeat(64), words: "may", over: [] } as const;
const checksOf = ({ doc }: DocumentPeer) => readChecks(readSaid(doc), SOURCE);
const isLeader = (role: Role) => role === "chair" || role === "secretariat";

describe.each(ROLES.filter((role) => role !== "observer"))("one who is %s", (role) => {
  const foreign: readonly (readonly [string, (scene: ReturnType<typeof tabled>) => string])[] = [
    ["over another's", ({ id }) => id],
    ["as another", ({ victim }) => `${speakerOf(victim.device)}.new`],
    ["as nobody", () => "nobody"],
    ["under half a name", ({ attacker }) => speakerOf(attacker.device).slice(1)],
  ];
  test.each(foreign)("says nothing %s, whether or not it knows what was said", (_name, keyOf) => {
    for (const hasRead of [true, false]) {
      const scene = tabled(role, { hasRead });
      const { victim, attacker, saying } = scene;
      const words = { ...saying, proposed: "forged", at: 1, turn: 1 };
      const judged = tryIt(victim, attacker, (doc) => void doc.getMap("threads").set(keyOf(scene), words));
      expect(judged).toMatchObject({ verdict: "refuse", reason: { code: "foreignEntry" } });
      expect(readDiscussion(readSaid(victim.doc)).amendments.map((one) => one.proposed)).toEqual(["shall"]);
    }
  });

  test(`${isLeader(role) ? "may" : "may not"} rule on an amendment`, () => {
    const { victim, attacker, id } = tabled(role);
    const judged = tryIt(victim, attacker, (doc) => {
      const verdict = { type: "verdict", on: id, verdict: "agreed", wording: null, fells: [], over: [] } as const;
      rule(doc, verdict, { device: attacker.device, now: 2 });
    });
    expect(judged.verdict).toBe(isLeader(role) ? "accept" : "refuse");
    expect(stateOf(victim, id)).toBe(isLeader(role) ? "agreed" : "tabled");
  });

  test(`${isLeader(role) ? "may" : "may not"} say that a procedure on the text runs`, () => {
    const { victim, attacker } = tabled(role);
    const place = { meeting: someDoc("meeting"), procedure: "a.b" };
    const judged = tryIt(victim, attacker, (doc) =>
      rule(doc, { type: "procedure", ...place }, { device: attacker.device, now: 2 }),
    );
    expect(judged.verdict).toBe(isLeader(role) ? "accept" : "refuse");
    expect(readDiscussion(readSaid(victim.doc)).procedures).toEqual(isLeader(role) ? [place] : []);
  });

  test(`${isLeader(role) ? "may" : "may not"} lift another's bracket, and nobody takes it back for its delegation`, () => {
    const { victim, attacker } = tabled(role);
    const bracket = victim.edit((doc) => void say(doc, BRACKET, { device: victim.device, now: 1 }));
    attacker.receive(bracket);
    const on = bracketsOf(victim)[0]?.id ?? "";
    const speaker = { device: attacker.device, now: 2 };
    expect(tryIt(victim, attacker, (doc) => say(doc, { type: "withdraw", on, isWithdrawn: true }, speaker))).toEqual({
      verdict: "accept",
    });
    expect(bracketsOf(victim)[0]?.state).toBe("open");
    const lift = { type: "lift", on, isLifted: true, wording: "shall", item: "", over: [] } as const;
    expect(tryIt(victim, attacker, (doc) => rule(doc, lift, speaker)).verdict).toBe(
      isLeader(role) ? "accept" : "refuse",
    );
    expect(bracketsOf(victim)[0]?.state).toBe(isLeader(role) ? "lifted" : "open");
  });

  test(`may put words in brackets and reserve, and ${isLeader(role) ? "may" : "may not"} say that a text is adopted`, () => {
    const { victim, attacker } = tabled(role);
    const speaker = { device: attacker.device, now: 2 };
    const reservation = { type: "reservation", kind: "scrutiny", passage: null, quote: "", reason: "" } as const;
    for (const saying of [BRACKET, reservation]) {
      expect(tryIt(victim, attacker, (doc) => say(doc, saying, speaker))).toEqual({ verdict: "accept" });
    }
    const judged = tryIt(victim, attacker, (doc) => rule(doc, { type: "adoption", content: "a".repeat(64) }, speaker));
    expect(judged.verdict).toBe(isLeader(role) ? "accept" : "refuse");
    expect(readDiscussion(readSaid(victim.doc))).toMatchObject({
      brackets: [{ speaker: speakerOf(attacker.device) }],
      reservations: [{ speaker: speakerOf(attacker.device) }],
      adoptions: isLeader(role) ? [{ content: "a".repeat(64) }] : [],
    });
  });

  test("may say that a translated paragraph was checked, and takes back nobody else's check", () => {
    const { victim, attacker } = tabled(role);
    const speaker = { device: attacker.device, now: 2 };
    attacker.receive(victim.edit((doc) => void say(doc, CHECKED, { device: victim.device, now: 1 })));
    expect(tryIt(victim, attacker, (doc) => say(doc, { ...CHECKED, pair: "c" }, speaker)).verdict).toBe("accept");
    const on = checksOf(victim).get("b")?.[0]?.id ?? "";
    tryIt(victim, attacker, (doc) => say(doc, { type: "withdraw", on, isWithdrawn: true }, speaker));
    const speakers = ["b", "c"].map((pair) =>
      checksOf(victim)
        .get(pair)
        ?.map((one) => one.speaker),
    );
    expect(speakers).toEqual([[speakerOf(victim.device)], [speakerOf(attacker.device)]]);
  });

  test(`${isLeader(role) ? "may" : "may not"} take out what another has said`, () => {
    const { victim, attacker, id } = tabled(role);
    const judged = tryIt(victim, attacker, (doc) => doc.getMap("threads").delete(id));
    expect(judged.verdict).toBe(isLeader(role) ? "accept" : "refuse");
    expect(stateOf(victim, id)).toBe(isLeader(role) ? undefined : "tabled");
  });

  test("may support, comment and answer under the own name", () => {
    const { victim, attacker, id } = tabled(role);
    const speaker = { device: attacker.device, now: 2 };
    expect(tryIt(victim, attacker, (doc) => say(doc, { type: "support", on: id, isSupported: true }, speaker))).toEqual(
      {
        verdict: "accept",
      },
    );
    expect(tryIt(victim, attacker, (doc) => say(doc, { type: "reply", on: id, text: "Why?" }, speaker))).toEqual({
      verdict: "accept",
    });
    expect(readDiscussion(readSaid(victim.doc)).amendments[0]?.replies).toHaveLength(1);
  });
});

test("an observer says nothing", () => {
  const { victim, attacker, id } = tabled("observer");
  const speaker = { device: attacker.device, now: 2 };
  expect(tryIt(victim, attacker, (doc) => say(doc, { type: "reply", on: id, text: "Why?" }, speaker))).toMatchObject({
    verdict: "refuse",
    reason: { code: "role" },
  });
});

test("a chair rules under no other's name: who ruled is never in doubt", () => {
  const { victim, attacker, id } = tabled("chair");
  const ruling = { type: "verdict", on: id, verdict: "rejected", wording: null, fells: [], over: [], at: 1, turn: 1 };
  const key = `${speakerOf(someDevice("secretariat"))}.x`;
  expect(tryIt(victim, attacker, (doc) => void doc.getMap("rulings").set(key, ruling))).toMatchObject({
    verdict: "refuse",
  });
});
