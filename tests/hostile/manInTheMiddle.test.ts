import { expect, test } from "vitest";
import { checkWords } from "../../src/ledger/checkWords.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { invite, unwrap } from "../support/joinThrough.ts";
import type { TestMember } from "../support/testMember.ts";
import { keysOf } from "../support/stolenKeys.ts";

const make = endMembersAfterEach();
const transcript = new Uint8Array([1, 2, 3, 4]);

async function hello(from: TestMember, room: string, bytes = transcript) {
  return unwrap(await from.net.vault.signHello({ room, transcript: bytes }));
}
async function admits(
  at: TestMember,
  room: string,
  signed: { device: TestMember["net"] extends never ? never : string; signature: Uint8Array },
  bytes = transcript,
) {
  const device = signed.device as ReturnType<TestMember["device"]>; // It came out of signHello.
  return unwrap(await at.net.vault.checkHello({ room, device, transcript: bytes, signature: signed.signature }))
    .admitted;
}
const memberRoom = (member: TestMember) => member.net.rooms().find(({ purpose }) => purpose === "member")?.room ?? "";

test("a member is let in; the same signature over another link, for another room or by another is not", async () => {
  const { host, guest } = await pairIn(make);
  const room = memberRoom(host);
  const signed = await hello(guest, room);
  expect(await admits(host, room, signed)).toBe(true);
  expect(await admits(host, room, signed, new Uint8Array([1, 2, 3, 5]))).toBe(false);
  expect(await admits(host, room, { ...signed, device: host.device() })).toBe(false);
  expect(await admits(host, room, await hello(guest, "ab".repeat(32)))).toBe(false);
  expect(await admits(host, "ab".repeat(32), signed)).toBe(false);
  const stranger = await make();
  expect(await admits(host, room, await hello(stranger, room))).toBe(false);
});

test("in an invitation's room the newcomer lets nobody in but its inviter", async () => {
  const { host, guest, space } = await pairIn(make);
  const newcomer = await make();
  const { link } = await invite(host, space, "editor");
  unwrap(await newcomer.ui.call.requestJoin({ text: link, name: "Ada", delegation: "Lublin" }));
  await newcomer.ui.call.status();
  const room = newcomer.net.rooms()[0]?.room ?? "";
  expect(await admits(newcomer, room, await hello(host, room))).toBe(true);
  expect(await admits(newcomer, room, await hello(guest, room))).toBe(false);
});

test("whoever stands between two people has other words than the newcomer reads out", async () => {
  const { host, guest, space } = await pairIn(make);
  const newcomer = await make();
  const [joiner, middle] = [await keysOf(newcomer), await keysOf(guest)];
  const read = checkWords(space, host.device(), joiner.device, joiner.boxKey.publicKey);
  const seen = [
    checkWords(space, host.device(), middle.device, middle.boxKey.publicKey),
    checkWords(space, host.device(), joiner.device, middle.boxKey.publicKey),
    checkWords(space, middle.device, joiner.device, joiner.boxKey.publicKey),
  ];
  for (const words of seen) expect(words).not.toEqual(read);
});

test("an attacker with the link who asks first is refused: its words are not the newcomer's", async () => {
  const { mesh, host, space } = await pairIn(make);
  const { link } = await invite(host, space, "editor");
  const [attacker, newcomer] = [await make({ mesh }), await make({ mesh })];
  unwrap(await attacker.ui.call.requestJoin({ text: link, name: "Ada", delegation: "Lublin" }));
  await mesh.settle();
  const { request } = await host.ui.next("joinRequested", ({ state, name }) => state === "waiting" && name === "Ada");
  const pending = host.ui
    .all("joinRequested")
    .filter(({ state }) => state === "waiting")
    .at(-1);
  unwrap(await newcomer.ui.call.requestJoin({ text: link, name: "Ada", delegation: "Lublin" }));
  const { words } = await newcomer.ui.next("joining");
  const answer = await host.ui.call.approveJoin({ request: pending?.request ?? request, words: words.join(" ") });
  expect(answer).toMatchObject({ ok: false, error: { code: "wordsDiffer" } });
  expect(unwrap(await host.ui.call.spaces())[0]?.members).toHaveLength(2);
});
