import { expect, test, vi } from "vitest";
import type { DeviceId, DocId, SpaceId } from "../../src/domain/ids.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { Role } from "../../src/domain/role.ts";
import { endMembersAfterEach } from "../support/crowd.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import type { TestMember } from "../support/testMember.ts";
import { createTestMesh } from "../support/testMesh.ts";

const make = endMembersAfterEach();
// Each of these lets several machines join one after the other.
vi.setConfig({ testTimeout: 30_000 });
const doc = someDoc();
const letters = (text: string): Uint8Array => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));

/** A chair, and members with these roles, all in one space and equal. */
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
  return { mesh, chair, space, others };
}
const nameOf = (member: TestMember) => memberIdOf(member.device());
const remove = (by: TestMember, space: SpaceId, whom: TestMember) =>
  by.ui.call.removeMember({ space, member: nameOf(whom), name: "Ada" });
const devicesAt = async (member: TestMember, space: SpaceId): Promise<DeviceId[]> =>
  unwrap(await member.ui.call.spaces())
    .find((one) => one.space === space)
    ?.members.map(({ device }) => device) ?? [];
const open = async (member: TestMember, space: SpaceId, id: DocId = doc): Promise<void> => {
  unwrap(await member.ui.call.openDocument({ space, doc: id, covers: {} }));
};
const read = (member: TestMember): string[] =>
  member.ui.all("opened").flatMap(({ envelopes }) => envelopes.map(({ update }) => String.fromCharCode(...update)));
const lateAt = async (member: TestMember, space: SpaceId) =>
  unwrap(await member.ui.call.spaces()).find((one) => one.space === space)?.late ?? [];

test("a removal asks in the dialog, is signed, and turns the key: the removed reads nothing that comes after", async () => {
  const { mesh, chair, space, others } = await group("editor", "editor");
  const [stays, goes] = others;
  if (!stays || !goes) throw new Error("two");
  const roomsBefore = stays.net.rooms().map(({ room }) => room);
  unwrap(await remove(chair, space, goes));
  expect(chair.main.asked.at(-1)).toEqual({ act: "remove", subject: "Ada" });
  await mesh.settle();
  expect(await devicesAt(stays, space)).toEqual([chair.device(), stays.device()]);
  // A new place to meet, and the old one for those who have not heard of it.
  expect(stays.net.rooms().map(({ room }) => room)).toEqual([
    expect.not.stringMatching(roomsBefore[0] ?? ""),
    ...roomsBefore,
  ]);
  expect(goes.net.rooms().map(({ room }) => room)).toEqual(roomsBefore);
  await open(goes, space);
  await open(stays, space);
  unwrap(await chair.cut(space, doc, "c1", letters("secret")));
  await mesh.settle();
  expect(read(stays)).toEqual(["secret"]);
  // Even a disk full of what the others hold does not help: it has no key.
  for (const [key, log] of chair.disk.logs) goes.disk.logs.set(key, [...log]);
  await goes.restartVault();
  await open(goes, space);
  expect(read(goes)).toEqual([]);
});

test("cancelled in the dialog: nothing is signed", async () => {
  const { chair, space, others } = await group("editor");
  const [guest] = others;
  if (!guest) throw new Error("one");
  chair.main.isWilling = false;
  const before = rowsOnDisk(chair.disk, chair.device(), "control").length;
  expect(await remove(chair, space, guest)).toMatchObject({ ok: false, error: { code: "notConfirmed" } });
  expect(rowsOnDisk(chair.disk, chair.device(), "control")).toHaveLength(before);
});

test("only a lower rank, or oneself: others are told so before anything is asked", async () => {
  const { chair, space, others } = await group("secretariat", "secretariat", "editor");
  const [one, two, editor] = others;
  if (!one || !two || !editor) throw new Error("three");
  for (const [by, whom] of [
    [one, two],
    [one, chair],
    [editor, two],
  ] as const) {
    expect(await remove(by, space, whom)).toMatchObject({ ok: false, error: { code: "roleMayNotWrite" } });
    expect(by.main.asked.filter(({ act }) => act === "remove")).toEqual([]);
  }
  expect(await remove(one, space, editor)).toMatchObject({ ok: true });
});

test("late work is kept sealed by whoever gets it, opened for nobody, and adopted it reads like any other", async () => {
  const { mesh, chair, space, others } = await group("editor", "editor");
  const [stays, goes] = others;
  if (!stays || !goes) throw new Error("two");
  unwrap(await goes.cut(space, doc, "before", letters("before")));
  await mesh.settle();
  for (const member of [chair, stays]) await open(member, space);
  // Offline: the removal does not reach them, and they go on together.
  mesh.leave(chair);
  unwrap(await remove(chair, space, goes));
  unwrap(await goes.cut(space, doc, "late", letters("late")));
  await mesh.settle();
  expect(read(stays)).toEqual(["before", "late"]);
  mesh.join(chair);
  await mesh.settle();
  expect(read(chair)).toEqual(["before"]);
  const late = { device: goes.device(), from: 2, to: 2, mayAdopt: true };
  expect([await lateAt(chair, space), await lateAt(stays, space)]).toEqual([[late], [late]]);
  // Whoever opens the document now does not get it, though the rows are there.
  stays.restartUi();
  await open(stays, space);
  expect(read(stays)).toEqual(["before"]);
  unwrap(await chair.ui.call.adopt({ space, device: goes.device(), to: 2, name: "Ada" }));
  await mesh.settle();
  expect(read(chair)).toEqual(["before", "late"]);
  expect(await lateAt(chair, space)).toEqual([]);
  // Nobody has to open the document anew for it.
  await expect.poll(() => read(stays)).toEqual(["before", "late"]);
});

test("what has come since the list was read is not adopted unseen, and an editor adopts nothing", async () => {
  const { mesh, chair, space, others } = await group("editor", "editor");
  const [stays, goes] = others;
  if (!stays || !goes) throw new Error("two");
  mesh.leave(chair);
  unwrap(await remove(chair, space, goes));
  for (const id of ["one", "two"]) unwrap(await goes.cut(space, doc, id, letters(id)));
  await mesh.settle();
  mesh.join(chair);
  await mesh.settle();
  const adopt = (by: TestMember, to: number) => by.ui.call.adopt({ space, device: goes.device(), to, name: "Ada" });
  expect(await adopt(chair, 1)).toMatchObject({ ok: false, error: { code: "nothingToAdopt" } });
  expect(await adopt(stays, 2)).toMatchObject({ ok: false, error: { code: "roleMayNotWrite" } });
  expect(await adopt(chair, 2)).toMatchObject({ ok: true });
});

test("two removals at once: both are out, and the key is turned once more, past both of them", async () => {
  const { mesh, chair, space, others } = await group("secretariat", "editor", "editor");
  const [sec, one, two] = others;
  if (!sec || !one || !two) throw new Error("three");
  mesh.leave(chair);
  mesh.leave(sec);
  unwrap(await remove(chair, space, one));
  unwrap(await remove(sec, space, two));
  mesh.join(chair);
  mesh.join(sec);
  await mesh.settle();
  for (const member of [chair, sec]) expect(await devicesAt(member, space)).toEqual([chair.device(), sec.device()]);
  await open(sec, space);
  unwrap(await chair.cut(space, doc, "c1", letters("for two")));
  await mesh.settle();
  expect(read(sec)).toEqual(["for two"]);
  for (const gone of [one, two]) {
    for (const [key, log] of chair.disk.logs) gone.disk.logs.set(key, [...log]);
    await gone.restartVault();
    await open(gone, space);
    expect(read(gone)).toEqual([]);
  }
});

test("a newcomer who came while the key was turned gets the new one, and reads the history through it", async () => {
  const { mesh, chair, space, others } = await group("secretariat", "editor");
  const [sec, goes] = others;
  if (!sec || !goes) throw new Error("two");
  unwrap(await chair.cut(space, doc, "old", letters("old")));
  await mesh.settle();
  mesh.leave(chair);
  unwrap(await remove(chair, space, goes));
  unwrap(await chair.cut(space, doc, "new", letters("new")));
  const newcomer = await make({ mesh });
  await joinThrough(mesh, sec, newcomer, space, "editor");
  mesh.join(chair);
  await mesh.settle();
  await open(newcomer, space);
  expect(read(newcomer)).toEqual(["old", "new"]);
});

test("leaving by oneself: the others turn the key, what is here stays readable, nothing more is taken", async () => {
  const { mesh, chair, space, others } = await group("editor", "observer");
  const [leaver, reader] = others;
  if (!leaver || !reader) throw new Error("two");
  unwrap(await leaver.cut(space, doc, "mine", letters("mine")));
  await mesh.settle();
  unwrap(await leaver.ui.call.leaveSpace({ space, name: "GT-ADI-INT" }));
  await mesh.settle();
  expect(await devicesAt(reader, space)).toEqual([chair.device(), reader.device()]);
  expect(await leaver.cut(space, doc, "more", letters("more"))).toMatchObject({
    ok: false,
    error: { code: "notMember" },
  });
  await open(leaver, space);
  await open(reader, space);
  unwrap(await chair.cut(space, doc, "after", letters("after")));
  await mesh.settle();
  expect(read(leaver)).toEqual(["mine"]);
  expect(read(reader)).toEqual(["mine", "after"]);
});

test("the last who may decide cannot leave, nor lay the role down", async () => {
  const { chair, space } = await group("editor");
  expect(await chair.ui.call.leaveSpace({ space, name: "" })).toMatchObject({
    ok: false,
    error: { code: "lastAdmin" },
  });
  const down = { space, member: nameOf(chair), role: "editor" as const, name: "" };
  expect(await chair.ui.call.changeRole(down)).toMatchObject({ ok: false, error: { code: "lastAdmin" } });
});

test("a new role reaches everyone, with its cut", async () => {
  const { mesh, chair, space, others } = await group("editor", "editor");
  const [one, two] = others;
  if (!one || !two) throw new Error("two");
  unwrap(await one.cut(space, doc, "a", letters("a")));
  await mesh.settle();
  unwrap(await chair.ui.call.changeRole({ space, member: nameOf(one), role: "delegate", name: "Ada" }));
  await mesh.settle();
  const told = unwrap(await two.ui.call.spaces())[0];
  expect(told?.members.find(({ device }) => device === one.device())?.role).toBe("delegate");
  expect(told?.standings.find(({ device }) => device === one.device())?.steps.at(-1)).toMatchObject({
    role: "delegate",
    after: 1,
  });
  expect(await one.cut(space, doc, "b", letters("b"))).toMatchObject({ ok: false, error: { code: "roleMayNotWrite" } });
});

test("a seat: founded, filled, vacant when its holder goes; its names are nowhere in clear", async () => {
  const { mesh, chair, space, others } = await group("editor", "editor");
  const [holder, reader] = others;
  if (!holder || !reader) throw new Error("two");
  const mandate = {
    kind: "seat",
    number: 3,
    alternateOf: null,
    delegation: "Miasto Lublin",
    office: "Prezydent",
  } as const;
  const { seat } = unwrap(
    await chair.ui.call.setMandate({
      space,
      seat: null,
      mandate: { ...mandate, holder: nameOf(holder), from: 1, to: 0 },
    }),
  );
  await mesh.settle();
  const told = async () => unwrap(await reader.ui.call.mandates({ space }));
  const filled = { seat, mandate: { ...mandate, holder: nameOf(holder), from: 1, to: 0 } };
  const putThere = { by: chair.device(), seq: expect.any(Number), holder: nameOf(holder), alternateOf: null, to: 0 };
  expect(await told()).toEqual([{ ...filled, steps: [putThere] }]);
  unwrap(await remove(chair, space, holder));
  await mesh.settle();
  // Vacant now; what the holder said for it while holding it is still judged by who was put there then.
  expect(await told()).toEqual([{ seat, mandate: { ...filled.mandate, holder: null }, steps: [putThere] }]);
  const onDisk = [...reader.disk.logs.values()].flat().map(({ entry }) => Buffer.from(entry).toString("latin1"));
  expect(onDisk.some((text) => text.includes("Lublin") || text.includes("Prezydent"))).toBe(false);
});

test("the group goes on in another space, and everyone knows", async () => {
  const { mesh, chair, space, others } = await group("editor");
  const [guest] = others;
  if (!guest) throw new Error("one");
  const next = unwrap(await chair.ui.call.createSpace()).space;
  unwrap(await chair.ui.call.setSuccessor({ space, successor: next, name: "ADI-INT" }));
  await mesh.settle();
  expect(unwrap(await guest.ui.call.spaces())[0]).toMatchObject({ space, successor: next });
});
