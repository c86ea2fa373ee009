import { expect, test, vi } from "vitest";
import type { DeviceId, SpaceId } from "../../src/domain/ids.ts";
import type { Role } from "../../src/domain/role.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { NO_KEY } from "../../src/ledger/keyId.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { letInMachines } from "../../src/state/letInMachines.ts";
import { endMembersAfterEach } from "../support/crowd.ts";
import { joinThrough, NEVER, unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import { keysOf, signRun } from "../support/stolenKeys.ts";
import type { TestMember } from "../support/testMember.ts";
import { createTestMesh, type TestMesh } from "../support/testMesh.ts";

const make = endMembersAfterEach();
vi.setConfig({ testTimeout: 30_000 });
const doc = someDoc();
const letters = (text: string): Uint8Array => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));

async function group(...roles: readonly Role[]) {
  const mesh = createTestMesh();
  const chair = await make({ mesh });
  const { space } = unwrap(await chair.ui.call.createSpace());
  const others: TestMember[] = [];
  for (const role of roles) {
    const guest = await make({ mesh });
    await joinThrough(mesh, chair, guest, space, role);
    others.push(guest);
  }
  await mesh.settle();
  const [one, two] = others;
  if (!one) throw new Error("at least one");
  return { mesh, chair, space, one, two: two ?? one };
}
const nameOf = (member: TestMember) => memberIdOf(member.device());
const membersAt = async (member: TestMember, space: SpaceId) =>
  unwrap(await member.ui.call.spaces()).find((one) => one.space === space)?.members ?? [];
const devicesAt = async (member: TestMember, space: SpaceId): Promise<DeviceId[]> =>
  (await membersAt(member, space)).map(({ device }) => device);
const toldAt = async (member: TestMember, space: SpaceId) =>
  letInMachines({ space, self: member.device(), members: await membersAt(member, space) });
const read = async (member: TestMember, space: SpaceId): Promise<string[]> => {
  unwrap(await member.ui.call.openDocument({ space, doc, covers: {} }));
  return member.ui
    .all("opened")
    .flatMap(({ envelopes }) => envelopes.map(({ update }) => String.fromCharCode(...update)));
};

/** Somebody gives a machine that is out all that it lacks: control logs with their key boxes first, then what was written. */
async function handOver(from: TestMember, to: TestMember, space: SpaceId): Promise<void> {
  for (const lane of ["control", "content"] as const) {
    const heads = (await from.net.store.heads(space)).filter((head) => head.lane === lane);
    // An admission stands in one log and what is admitted in another: twice round is enough for these.
    for (const { device } of [...heads, ...heads]) {
      const held = (await to.net.store.heads(space)).find((one) => one.device === device && one.lane === lane);
      const run = await from.net.runFrom(space, device, lane, (held?.seq ?? 0) + 1);
      if (run) await to.net.receiveRun(space, from.device(), run, { device, lane });
    }
  }
  const seqs = async ({ net }: TestMember): Promise<string[]> =>
    (await net.store.heads(space)).map(({ device, lane, seq }) => `${lane} ${device} ${seq}`).sort();
  expect(await seqs(to)).toEqual(await seqs(from));
}

interface Way {
  readonly purpose: "device" | "return";
  readonly member: TestMember;
  readonly phrase?: string;
}
/** The new machine asks with a link of `host`; answers its five words and the request at the host. */
async function ask(mesh: TestMesh, host: TestMember, guest: TestMember, space: SpaceId, way: Way) {
  const { purpose, member, phrase } = way;
  const wish = { space, spaceName: "GT", purpose, person: "Ada", expiresAt: NEVER, rendezvous: "" };
  const { link } = unwrap(await host.ui.call.offer({ ...wish, member: nameOf(member) }));
  unwrap(await guest.ui.call.requestJoin({ text: link, name: "", delegation: "", ...(phrase ? { phrase } : {}) }));
  await mesh.settle();
  const answer = await guest.ui.next("joining", (one) => one.state === "waiting");
  await mesh.settle();
  // Either it stands before the host, or the host's vault has turned it down.
  return Promise.race([
    host.ui
      .next("joinRequested", (one) => one.state === "waiting")
      .then(({ request }) => ({ words: answer.words.join(" "), request, problem: null })),
    guest.ui
      .next("joining", (one) => one.state === "failed")
      .then(({ problem }) => ({ words: "", request: "", problem: problem?.code })),
  ]);
}

test("an observer adds a second machine: same person, the whole history, and a name that only members can read", async () => {
  const { mesh, chair, space, one } = await group("observer");
  unwrap(await chair.cut(space, doc, "c1", letters("before")));
  await mesh.settle();
  const second = await make({ mesh });
  const { words, request } = await ask(mesh, one, second, space, { purpose: "device", member: one });
  unwrap(await one.ui.call.approveJoin({ request, words, deviceName: "Phone" }));
  expect(one.main.asked.at(-1)).toEqual({ act: "addDevice", subject: "Ada, Phone, observer: GT" });
  await mesh.settle();
  await second.ui.next("joining", ({ state }) => state === "admitted");
  await mesh.settle();
  for (const member of [chair, one, second]) {
    const added = (await membersAt(member, space)).find(({ device }) => device === second.device());
    expect(added).toMatchObject({ member: nameOf(one), role: "observer", deviceName: "Phone" });
  }
  // Neither who let it in by its own hand nor the one that came is asked whether it was its user.
  for (const member of [one, second]) expect(await toldAt(member, space)).toEqual([]);
  expect(await read(second, space)).toEqual(["before"]);
  const inClear = rowsOnDisk(one.disk, one.device(), "control").some(({ entry }) =>
    Buffer.from(entry).includes("Phone"),
  );
  expect(inClear).toBe(false);
});

test("the link for a further machine works once, and not after it was withdrawn", async () => {
  const { mesh, space, one } = await group("editor");
  const [second, third] = [await make({ mesh }), await make({ mesh })];
  const { words, request } = await ask(mesh, one, second, space, { purpose: "device", member: one });
  const [offer] = unwrap(await one.ui.call.invites({ space }));
  unwrap(await one.ui.call.approveJoin({ request, words, deviceName: "" }));
  await mesh.settle();
  expect(unwrap(await one.ui.call.invites({ space }))).toEqual([]);
  unwrap(await third.ui.call.requestJoin({ text: offer?.link ?? "", name: "", delegation: "" }));
  await mesh.settle();
  expect((await third.ui.next("joining", ({ state }) => state === "failed")).problem?.code).toBe("inviteUsed");
});

test("one's own lost machine is removed from another: out, key turned, its late work kept for the chair", async () => {
  const { mesh, chair, space, one } = await group("editor");
  const second = await make({ mesh });
  const { words, request } = await ask(mesh, one, second, space, { purpose: "device", member: one });
  unwrap(await one.ui.call.approveJoin({ request, words, deviceName: "New" }));
  await mesh.settle();
  expect(await second.ui.call.removeDevice({ space, device: second.device(), name: "" })).toMatchObject({ ok: false });
  expect(await second.ui.call.removeDevice({ space, device: chair.device(), name: "" })).toMatchObject({
    ok: false,
    error: { code: "roleMayNotWrite" },
  });
  mesh.leave(one);
  unwrap(await second.ui.call.removeDevice({ space, device: one.device(), name: "Old laptop" }));
  expect(second.main.asked.at(-1)).toEqual({ act: "removeDevice", subject: "Old laptop" });
  await mesh.settle();
  expect(await devicesAt(chair, space)).toEqual([chair.device(), second.device()]);
  unwrap(await second.cut(space, doc, "s1", letters("secret")));
  await mesh.settle();
  expect(await read(chair, space)).toEqual(["secret"]);
  expect(await devicesAt(one, space)).toContain(one.device());
  await handOver(chair, one, space);
  expect(await read(one, space)).toEqual([]);
});

test("by the phrase its owner comes back through anyone, as the same person, and removes what was lost", async () => {
  const { mesh, chair, space, one, two } = await group("editor", "observer");
  const { words: phrase } = unwrap(await one.ui.call.newRecoveryPhrase());
  expect(phrase).toHaveLength(24);
  unwrap(await one.ui.call.setRecovery({ space, phrase: phrase.join(" ") }));
  unwrap(await one.cut(space, doc, "c1", letters("mine")));
  await mesh.settle();
  mesh.leave(one);
  const back = await make({ mesh });
  const way = { purpose: "return", member: one, phrase: phrase.map((word) => word.slice(0, 4)).join(", ") } as const;
  const { words, request } = await ask(mesh, two, back, space, way);
  unwrap(await two.ui.call.approveJoin({ request, words, deviceName: "New laptop" }));
  expect(two.main.asked.at(-1)?.act).toBe("recover");
  await mesh.settle();
  await back.ui.next("joining", ({ state }) => state === "admitted");
  unwrap(await back.ui.call.removeDevice({ space, device: one.device(), name: "Lost" }));
  await mesh.settle();
  expect((await membersAt(chair, space)).map(({ device, member }) => [device, member])).toEqual([
    [chair.device(), nameOf(chair)],
    [back.device(), nameOf(one)],
    [two.device(), nameOf(two)],
  ]);
  expect(await read(back, space)).toEqual(["mine"]);
  unwrap(await back.cut(space, doc, "b1", letters("again")));
  await mesh.settle();
  expect(await read(chair, space)).toEqual(["mine", "again"]);
});

test("another's phrase, or one that was made worthless, is turned down before anybody is asked", async () => {
  const { mesh, space, one, two } = await group("editor", "editor");
  const { words: phrase } = unwrap(await one.ui.call.newRecoveryPhrase());
  const text = phrase.join(" ");
  unwrap(await one.ui.call.setRecovery({ space, phrase: text }));
  await mesh.settle();
  const { words: other } = unwrap(await one.ui.call.newRecoveryPhrase());
  const stranger = await make({ mesh });
  const wrong = { purpose: "return", member: one, phrase: other.join(" ") } as const;
  expect(await ask(mesh, two, stranger, space, wrong)).toMatchObject({ problem: "phraseWrong" });
  unwrap(await one.ui.call.dropRecovery({ space }));
  await mesh.settle();
  const late = await make({ mesh });
  expect(await ask(mesh, two, late, space, { ...wrong, phrase: text })).toMatchObject({ problem: "phraseWrong" });
  expect(two.ui.all("joinRequested")).toEqual([]);
});

test("a laptop is lost: two members who compared the same five words bring its owner back, and shut it out", async () => {
  const { mesh, chair, space, one, two } = await group("editor", "observer");
  unwrap(await one.cut(space, doc, "c1", letters("mine")));
  await mesh.settle();
  mesh.leave(one);
  const back = await make({ mesh });
  const { words, request } = await ask(mesh, two, back, space, { purpose: "return", member: one });
  unwrap(await two.ui.call.approveJoin({ request, words, deviceName: "" }));
  expect(two.main.asked.at(-1)?.act).toBe("vouch");
  await mesh.settle();
  expect((await two.ui.next("joinRequested", ({ state }) => state === "vouched")).member).toBe(nameOf(one));
  expect(await devicesAt(chair, space)).not.toContain(back.device());
  expect(back.ui.all("joining").map(({ state }) => state)).not.toContain("admitted");
  const told = unwrap(await chair.ui.call.spaces())[0];
  expect(told?.returning).toEqual([{ member: nameOf(one), device: back.device(), vouchers: [nameOf(two)] }]);

  const vouch = { space, device: back.device(), name: "Ada", isRestLost: true };
  expect(await chair.ui.call.vouch({ ...vouch, words: "able able able able able" })).toMatchObject({
    error: { code: "wordsDiffer" },
  });
  expect(await two.ui.call.vouch({ ...vouch, words })).toMatchObject({ error: { code: "joinRefused" } });
  unwrap(await chair.ui.call.vouch({ ...vouch, words }));
  expect(chair.main.asked.at(-1)).toEqual({ act: "vouch", subject: "Ada" });
  await mesh.settle();
  await back.ui.next("joining", ({ state }) => state === "admitted");
  await mesh.settle();
  expect(await devicesAt(two, space)).toEqual([chair.device(), back.device(), two.device()]);
  for (const member of [two, back]) {
    const row = (await membersAt(member, space)).find(({ device }) => device === back.device());
    expect(row?.letIn).toMatchObject({ way: "vouched", words: [nameOf(two), nameOf(chair)] });
  }
  expect(await read(back, space)).toEqual(["mine"]);
  expect(rowsOnDisk(back.disk, one.device(), "content")).toEqual([
    expect.objectContaining({ hash: rowsOnDisk(chair.disk, one.device(), "content")[0]?.hash }),
  ]);
  // The lost one reads nothing that is written from now on, even with everything the others hold.
  unwrap(await back.cut(space, doc, "b1", letters("secret")));
  await mesh.settle();
  await handOver(chair, one, space);
  expect(await read(one, space)).toEqual(["mine"]);
});

test("the first word waits over a restart of who gave it, and the way in opens when the second has spoken", async () => {
  const { mesh, chair, space, one, two } = await group("editor", "editor");
  mesh.leave(one);
  const back = await make({ mesh });
  const { words, request } = await ask(mesh, two, back, space, { purpose: "return", member: one });
  unwrap(await two.ui.call.approveJoin({ request, words, deviceName: "" }));
  await mesh.settle();
  await two.restartVault();
  await mesh.settle();
  expect((await two.ui.next("joinRequested")).state).toBe("vouched");
  unwrap(await chair.ui.call.vouch({ space, device: back.device(), name: "Ada", words, isRestLost: false }));
  await mesh.settle();
  await back.ui.next("joining", ({ state }) => state === "admitted");
  expect(await devicesAt(back, space)).toContain(one.device());
});

test("at the door one that was removed is let in for its late work only, one that told two stories not at all", async () => {
  const { mesh, chair, space, one, two } = await group("editor", "editor");
  const room = one.net.rooms()[0]?.room ?? "";
  const ask = async (guest: TestMember) => {
    const transcript = new Uint8Array([1]);
    const { device, signature } = unwrap(await guest.net.vault.signHello({ room, transcript }));
    return unwrap(await chair.net.vault.checkHello({ room, device, transcript, signature }));
  };
  const stranger = await make();
  expect(await ask(one)).toEqual({ admitted: true, isLate: false });
  unwrap(await chair.ui.call.removeMember({ space, member: nameOf(one), name: "Ada" }));
  expect(await ask(one)).toEqual({ admitted: false, isLate: true });
  expect(await ask(stranger)).toEqual({ admitted: false, isLate: false });
  unwrap(await two.cut(space, doc, "a", letters("one story")));
  await mesh.settle();
  const keys = await keysOf(two);
  const entry = { kind: "update", keyId: NO_KEY, nonce: new Uint8Array(12), body: new Uint8Array(40) } as const;
  const run = { space, device: two.device(), lane: "content", firstSeq: 1, prev: NO_HASH, entries: [entry] } as const;
  await chair.net.receiveRun(space, two.device(), signRun(keys, run), { device: two.device(), lane: "content" });
  await chair.ui.next("membership", ({ standings }) => standings.some((s) => s.device === two.device() && s.isFrozen));
  expect(await ask(two)).toEqual({ admitted: false, isLate: false });
});
