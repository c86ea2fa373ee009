import { expect, test } from "vitest";
import type { SpaceId } from "../../src/domain/ids.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import type { TestMember } from "../support/testMember.ts";
import { openVersionWindow } from "../support/versionWindow.ts";

const make = endMembersAfterEach();
const doc = someDoc("body");

async function twoWriters() {
  const pair = await pairIn(make);
  const { mesh, host, guest, space } = pair;
  const [chair, editor] = [await openVersionWindow(host, space, doc), await openVersionWindow(guest, space, doc)];
  await chair.write("The cities agree.", "They meet twice a year.");
  await mesh.settle();
  await editor.write("Reports are public.");
  await mesh.settle();
  return { ...pair, chair, editor };
}

/** Brings the decisions of one machine to another, and nothing of its texts. */
async function bringControl(from: TestMember, to: TestMember, space: SpaceId): Promise<void> {
  const of = { device: from.device(), lane: "control" } as const;
  const held = (await to.net.store.heads(space)).find(({ device, lane }) => device === of.device && lane === of.lane);
  const run = await from.net.runFrom(space, of.device, of.lane, held?.seq ?? 0);
  expect(run && (await to.net.receiveRun(space, of.device, run, of))).toBeNull();
}

test("what a chair confirms is what every other machine makes of the same entries, whatever is written after it", async () => {
  const { mesh, host, guest, chair, editor } = await twoWriters();
  const content = chair.content();
  unwrap(await chair.confirm("GT-ADI-INT(2021)2 REV1"));
  expect(host.main.asked.at(-1)).toEqual({ act: "confirmVersion", subject: "Framework" });
  await editor.write("Written after it.");
  await mesh.settle();
  expect([await editor.verdicts(), await chair.verdicts()]).toEqual([["same"], ["same"]]);
  expect(chair.content()).not.toBe(content);
  const [version] = unwrap(await guest.ui.call.spaces())[0]?.versions ?? [];
  expect(version).toMatchObject({ doc, reference: "GT-ADI-INT(2021)2 REV1", by: host.device(), content, isCut: false });
});

test("how far each log belongs to it is told, so that the heads of a member say whether it has it", async () => {
  const { host, guest, space, chair, editor, mesh } = await twoWriters();
  unwrap(await chair.confirm("REV1"));
  await editor.write("Written after it.");
  await mesh.settle();
  const [told] = unwrap(await guest.ui.call.versionEnds({ space }));
  const heads = await host.net.store.heads(space);
  const endOf = (device: string) => told?.ends.find((end) => end.device === device)?.seq ?? 0;
  const headOf = (device: string) => heads.find((one) => one.device === device && one.lane === "content")?.seq ?? 0;
  expect(endOf(host.device())).toBe(headOf(host.device()));
  expect(endOf(guest.device())).toBe(headOf(guest.device()) - 1);
});

test("what it says lies sealed in the control log", async () => {
  const { host, space, chair } = await twoWriters();
  unwrap(await chair.confirm("GT-ADI-INT(2021)2 REV1"));
  const rows = await host.net.store.read(space, host.device(), "control", 1);
  const bytes = Buffer.concat(rows.map(({ entry }) => entry));
  expect(bytes.includes("REV1")).toBe(false);
  expect(bytes.includes(Buffer.from(doc, "hex"))).toBe(false);
});

test("a version whose entries have not all come is not yet known, and it is said whose are missing", async () => {
  const { mesh, host, guest, chair, editor, space } = await twoWriters();
  await chair.write("Nobody has this yet.");
  unwrap(await chair.confirm("second reading"));
  await bringControl(host, guest, space);
  expect(await editor.compared()).toMatchObject([{ answer: "behind", missing: [host.device()] }]);
  await mesh.settle();
  expect(await editor.compared()).toMatchObject([{ answer: "same", missing: [] }]);
});

test("who was removed by somebody who had seen less takes a version along: nobody is told that the text is another", async () => {
  const { mesh, host, guest, chair, editor, space } = await twoWriters();
  const secretariat = await make({ mesh });
  await joinThrough(mesh, host, secretariat, space, "secretariat");
  const other = await openVersionWindow(secretariat, space, doc);
  mesh.leave(secretariat);
  await editor.write("Only the chair has seen this.");
  await mesh.settle();
  unwrap(await chair.confirm("first reading"));
  unwrap(await secretariat.ui.call.removeMember({ space, member: memberIdOf(guest.device()), name: "Ada" }));
  mesh.join(secretariat);
  await mesh.settle();
  expect([await chair.verdicts(), await other.verdicts()]).toEqual([["cut"], ["cut"]]);
  unwrap(await chair.confirm("second reading"));
  await mesh.settle();
  expect([await chair.verdicts(), await other.verdicts()]).toEqual([
    ["cut", "same"],
    ["cut", "same"],
  ]);
});

test("a version stays what it was when its author and its writers are given other roles, or are out, later", async () => {
  const { mesh, host, guest, chair, editor, space } = await twoWriters();
  unwrap(await chair.confirm("first reading"));
  await mesh.settle();
  const member = memberIdOf(guest.device());
  unwrap(await host.ui.call.changeRole({ space, member, role: "observer", name: "Ada" }));
  await mesh.settle();
  expect([await chair.verdicts(), await editor.verdicts()]).toEqual([["same"], ["same"]]);
  unwrap(await host.ui.call.removeMember({ space, member, name: "Ada" }));
  await mesh.settle();
  const late = await make({ mesh });
  await joinThrough(mesh, host, late, space, "observer");
  expect(await (await openVersionWindow(late, space, doc)).verdicts()).toEqual(["same"]);
});

test("only chair and secretariat confirm, after the dialog, and only what was read last", async () => {
  const { chair, editor, host, space } = await twoWriters();
  expect(await editor.confirm("mine")).toMatchObject({ ok: false, error: { code: "roleMayNotWrite" } });
  host.main.isWilling = false;
  expect(await chair.confirm("unwilling")).toMatchObject({ ok: false, error: { code: "notConfirmed" } });
  host.main.isWilling = true;
  const content = chair.content();
  const unread = { space, reading: 99, reference: "", content, title: "" };
  expect(await host.ui.call.confirmVersion(unread)).toMatchObject({ ok: false, error: { code: "unknownDocument" } });
  expect(await chair.verdicts()).toEqual([]);
});

test("a newcomer that starts from folds makes the same text of them", { timeout: 60_000 }, async () => {
  const { mesh, host, guest, chair, editor, space } = await twoWriters();
  await editor.write(...Array.from({ length: 300 }, (_, i) => `Paragraph ${i}.`));
  await mesh.settle();
  unwrap(await chair.confirm("first reading"));
  await mesh.settle();
  guest.rest();
  const gapsAt = (member: TestMember) => member.net.store.gaps(space, guest.device());
  await expect.poll(() => gapsAt(guest)).toHaveLength(1);
  await mesh.settle();
  host.rest();
  await expect.poll(() => gapsAt(host)).toHaveLength(1);
  expect([await chair.verdicts(), await editor.verdicts()]).toEqual([["same"], ["same"]]);
  const late = await make({ mesh });
  await joinThrough(mesh, host, late, space, "observer");
  const newcomer = await openVersionWindow(late, space, doc);
  expect(await gapsAt(late)).toHaveLength(1);
  expect(await newcomer.verdicts()).toEqual(["same"]);
  expect(newcomer.content()).toBe(chair.content());
});

test("a revision is issued with what it is issued as, signed by another, and both signatures can be shown outside the space", async () => {
  const { mesh, host, guest, space, chair } = await twoWriters();
  unwrap(await chair.issue(1));
  await mesh.settle();
  const versionAt = async (member: TestMember) => unwrap(await member.ui.call.spaces())[0]?.versions[0];
  const version = (await versionAt(guest))?.id;
  if (!version) throw new Error("no version");
  expect(await versionAt(guest)).toMatchObject({
    reference: "GT-ADI-INT(2021)2 REV1",
    issued: { revision: 1, circulation: "restricted", audience: "CDADI", isSigned: true },
    countersigned: [],
  });
  unwrap(await guest.ui.call.countersign({ space, version, title: "REV1" }));
  await mesh.settle();
  expect(host.main.asked.at(-1)?.act).toBe("issueRevision");
  expect(guest.main.asked.at(-1)?.act).toBe("countersign");
  expect((await versionAt(host))?.countersigned).toMatchObject([{ by: guest.device(), isSigned: true }]);
  const proof = unwrap(await host.ui.call.revisionProof({ space, version }));
  expect(proof.countersignatures.map(({ by }) => by)).toEqual([guest.device()]);
  expect(proof.signature).toHaveLength(64);
});

test("what a revision said is told as it was, and from there on who did what to which paragraph", async () => {
  const { mesh, guest, chair, editor } = await twoWriters();
  unwrap(await chair.issue(1));
  await mesh.settle();
  const version = unwrap(await guest.ui.call.spaces())[0]?.versions[0]?.id ?? null;
  await editor.write("Written after it.");
  await mesh.settle();
  const { text, ends } = await chair.tell(version);
  expect(JSON.stringify(text?.canonical)).not.toContain("Written after it.");
  const now = await chair.tell(null, ends);
  expect(now.text?.before?.canonical).toBe(text?.canonical);
  expect(now.text?.changes).toMatchObject([{ what: "added", device: guest.device() }]);
});
