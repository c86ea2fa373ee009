import { afterEach, expect, test } from "vitest";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { joinThrough, NEVER, unwrap } from "../support/joinThrough.ts";
import { createTestMember, type TestMember } from "../support/testMember.ts";
import { createTestMesh, type TestMesh } from "../support/testMesh.ts";

const members: TestMember[] = [];
afterEach(async () => {
  for (const member of members.splice(0)) await member.end();
});
const words = {
  kind: "seat",
  number: 3,
  delegation: "Miasto Lublin",
  office: "Prezydent",
  from: 1_700_000_000_000,
  to: 1_800_000_000_000,
} as const;
const newSeat = { ...words, seat: null, alternateOf: null };

async function scene() {
  const mesh = createTestMesh();
  const [host, guest] = [await createTestMember({ mesh }), await createTestMember({ mesh })];
  members.push(host, guest);
  const { space } = unwrap(await host.ui.call.createSpace());
  const bounds = { role: "editor", expiresAt: NEVER, rendezvous: "" } as const;
  const wish = { space, spaceName: "GT-ADI-INT", uses: 1, ...bounds };
  return { mesh, host, guest, space, wish };
}
/** Asked, and met: the words that the newcomer would read out. */
async function ask(mesh: TestMesh, guest: TestMember, text: string): Promise<string> {
  unwrap(await guest.ui.call.requestJoin({ text, name: "Ada", delegation: "Lublin" }));
  await mesh.settle();
  return (await guest.ui.next("joining", ({ state }) => state === "waiting")).words.join(" ");
}

test("both sides see the seat before the words are compared, and the newcomer has it once in", async () => {
  const { mesh, host, guest, space, wish } = await scene();
  const { link } = unwrap(await host.ui.call.invite({ ...wish, seat: newSeat }));
  expect(host.main.asked.at(-1)).toMatchObject({
    act: "invite",
    subject: "GT-ADI-INT: editor, Miasto Lublin Prezydent 3",
  });
  expect(unwrap(await guest.ui.call.readInvite({ text: link })).seat).toEqual(words);
  expect(unwrap(await host.ui.call.invites({ space }))[0]?.seat).toEqual(words);
  const heard = await ask(mesh, guest, link);
  const request = await host.ui.next("joinRequested", ({ state }) => state === "waiting");
  expect(request.seat).toEqual(words);
  unwrap(await host.ui.call.approveJoin({ request: request.request, words: heard }));
  await mesh.settle();
  await guest.ui.next("joining", ({ state }) => state === "admitted");
  const held = { ...words, alternateOf: null, holder: memberIdOf(guest.device()) };
  for (const one of [host, guest]) {
    expect(unwrap(await one.ui.call.mandates({ space })).map(({ mandate }) => mandate)).toEqual([held]);
  }
  const onDisk = [...guest.disk.logs.values()].flat().map(({ entry }) => Buffer.from(entry).toString("latin1"));
  expect(onDisk.some((text) => text.includes("Prezydent"))).toBe(false);
});

test("a seat that was filled while one waited: said to the inviter, and nobody is let in unseen", async () => {
  const { mesh, host, guest, space, wish } = await scene();
  const vacant = { ...words, alternateOf: null, holder: null };
  const { seat } = unwrap(await host.ui.call.setMandate({ space, seat: null, mandate: vacant }));
  const { link } = unwrap(await host.ui.call.invite({ ...wish, seat: { ...newSeat, seat } }));
  const heard = await ask(mesh, guest, link);
  const { request } = await host.ui.next("joinRequested", ({ state }) => state === "waiting");
  const holder = memberIdOf(host.device());
  unwrap(await host.ui.call.setMandate({ space, seat, mandate: { ...vacant, holder } }));
  const answer = await host.ui.call.approveJoin({ request, words: heard });
  expect(answer).toMatchObject({ ok: false, error: { code: "seatTaken" } });
  expect(unwrap(await host.ui.call.spaces())[0]?.members).toHaveLength(1);
  const again = await host.ui.call.invite({ ...wish, seat: { ...newSeat, seat } });
  expect(again).toMatchObject({ ok: false, error: { code: "seatTaken" } });
});

test("a seat is for one: an invitation for several is not made with one", async () => {
  const { host, wish } = await scene();
  const made = await host.ui.call.invite({ ...wish, uses: 2, seat: newSeat });
  expect(made).toMatchObject({ ok: false, error: { code: "inviteMalformed" } });
});

test("a member without a seat is let in as before", async () => {
  const { mesh, host, guest, space } = await scene();
  await joinThrough(mesh, host, guest, space, "editor");
  expect(unwrap(await guest.ui.call.mandates({ space }))).toEqual([]);
});
