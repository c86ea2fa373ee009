import { expect, test } from "vitest";
import { createBallots } from "../../electron/vault/ballots/ballots.ts";
import { openInner, openOuter, sealBallot } from "../../electron/vault/ballots/ballotBox.ts";
import { systemRandom } from "../../electron/vault/crypto/randomness.ts";
import { boxKeyOf } from "../../electron/vault/crypto/x25519.ts";
import { fromBase64url, toBase64url } from "../../src/ledger/base64url.ts";
import { someDevice, someDoc, someSpace } from "../support/ledgerIds.ts";

const PLACE = { space: someSpace(), meeting: someDoc("meeting"), vote: "vote-1" };
const [FIRST, SECOND, STRANGER] = [boxKeyOf(systemRandom(32)), boxKeyOf(systemRandom(32)), boxKeyOf(systemRandom(32))];
const CODE = systemRandom(5);

function sealed(choice = 1, seat = "seat-a") {
  const box = sealBallot(PLACE, seat, [FIRST.publicKey, SECOND.publicKey], { choice, code: CODE }, systemRandom);
  if (!box) throw new Error("unfit");
  return box;
}

test("a ballot opens for the two tellers one after the other, and for nobody else", () => {
  const box = sealed();
  const inner = openOuter(PLACE, FIRST, "seat-a", box);
  if (!inner) throw new Error("outer");
  expect(openInner(PLACE, SECOND, inner)).toEqual({ choice: 1, code: CODE });
  for (const other of [SECOND, STRANGER]) expect(openOuter(PLACE, other, "seat-a", box)).toBeNull();
  for (const other of [FIRST, STRANGER]) expect(openInner(PLACE, other, inner)).toBeNull();
});

test("all ballots are of one length and none is like another", () => {
  const boxes = [sealed(0), sealed(0), sealed(255, "seat-with-a-longer-name")];
  expect(new Set(boxes.map((one) => one.byteLength)).size).toBe(1);
  expect(new Set(boxes.map((one) => toBase64url(one))).size).toBe(boxes.length);
});

test.each([
  ["another space", { space: someSpace("other") }, "seat-a"],
  ["another meeting", { meeting: someDoc("meeting", "other") }, "seat-a"],
  ["another vote", { vote: "vote-2" }, "seat-a"],
  ["another seat", {}, "seat-b"],
])("a ballot that is copied into %s does not open", (_name, otherwise, seat) => {
  expect(openOuter({ ...PLACE, ...otherwise }, FIRST, seat, sealed())).toBeNull();
});

test("a box that the first teller carries into another vote does not open", () => {
  const inner = openOuter(PLACE, FIRST, "seat-a", sealed());
  if (!inner) throw new Error("outer");
  for (const otherwise of [{ space: someSpace("other") }, { meeting: someDoc("meeting", "other") }, { vote: "vote-2" }])
    expect(openInner({ ...PLACE, ...otherwise }, SECOND, inner)).toBeNull();
});

test("any letter that is changed, and any that is missing, is noticed", () => {
  const box = sealed();
  for (let at = 0; at < box.byteLength; at += 7) {
    const changed = Uint8Array.from(box, (byte, index) => (index === at ? byte ^ 1 : byte));
    expect(openOuter(PLACE, FIRST, "seat-a", changed)).toBeNull();
  }
  for (const length of [0, 31, 43, box.byteLength - 1])
    expect(openOuter(PLACE, FIRST, "seat-a", box.slice(0, length))).toBeNull();
});

test("a key with which nothing secret can be agreed is refused", () => {
  const none = "00".repeat(32);
  for (const tellers of [
    [none, SECOND.publicKey],
    [FIRST.publicKey, none],
  ] as const)
    expect(sealBallot(PLACE, "seat-a", tellers, { choice: 0, code: CODE }, systemRandom)).toBeNull();
});

/** The vaults of some members of one space, as far as ballots go. */
function vaults(names: readonly string[]) {
  const keys = new Map(names.map((name) => [someDevice(name), boxKeyOf(systemRandom(32))]));
  const members = new Map(
    [...keys].map(([device, { publicKey }]) => [device, { device, member: device.slice(0, 32), boxKey: publicKey }]),
  );
  const space = { id: PLACE.space, membership: () => ({ members }) } as never;
  const of = (name: string) => {
    const identity = { boxKey: keys.get(someDevice(name)), localKey: systemRandom(32) };
    return createBallots({ identity, random: systemRandom } as never);
  };
  return { space, members, all: names.map(of) };
}

test("two tellers open what three have cast: each finds its code, and the order says nothing of who was first", () => {
  const { space, all } = vaults(["a", "b", "c"]);
  const [first, second] = all;
  const tellers = [someDevice("a"), someDevice("b")];
  const { meeting, vote } = PLACE;
  const cast = all.map((one, at) => {
    const made = one.seal(space, { meeting, vote, seat: `seat-${at}`, tellers, choice: at });
    if (!made.ok) throw new Error(made.error.code);
    expect(one.code(space, { meeting, vote, seat: `seat-${at}` })).toBe(made.value.code);
    expect(made.value.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    return { ...made.value, seat: `seat-${at}`, choice: at };
  });
  const copied = { seat: "seat-9", box: cast[0]?.box ?? "" };
  const handed = first?.handOn(space, { meeting, vote, ballots: [...cast, copied, { seat: "seat-8", box: "?" }] });
  expect(handed?.unreadable).toEqual([3, 4]);
  expect(handed?.boxes).toEqual([...(handed?.boxes ?? [])].sort());
  expect(handed?.boxes.map((box) => fromBase64url(box)?.byteLength)).toEqual([76, 76, 76]);
  const opened = second?.open(space, { meeting, vote, boxes: [...(handed?.boxes ?? []), "AAAA"] });
  expect(opened?.unreadable).toBe(1);
  expect(opened?.choices).toEqual(
    cast.map(({ choice, code }) => ({ choice, code })).sort((a, b) => (a.code < b.code ? -1 : 1)),
  );
});

test("nothing is sealed for tellers who are one person, or no members", () => {
  const { space, members, all } = vaults(["a", "b", "c"]);
  const seal = (tellers: readonly string[]) =>
    all[2]?.seal(space, { ...PLACE, seat: "seat-a", tellers: tellers.map(someDevice), choice: 0 });
  expect(seal(["a", "b"])?.ok).toBe(true);
  for (const tellers of [["a", "a"], ["a"], ["a", "nobody"]])
    expect(seal(tellers)).toMatchObject({ ok: false, error: { code: "tellersUnfit" } });
  const second = members.get(someDevice("b"));
  if (second) members.set(second.device, { ...second, member: someDevice("a").slice(0, 32) });
  expect(seal(["a", "b"])).toMatchObject({ ok: false, error: { code: "tellersUnfit" } });
});
