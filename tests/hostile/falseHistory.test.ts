import { expect, test } from "vitest";
import { inviteKeysOf } from "../../electron/vault/join/inviteKeys.ts";
import { createJoinReceiver, sealJoinMessage } from "../../electron/vault/join/joinFrames.ts";
import { systemRandom } from "../../electron/vault/crypto/randomness.ts";
import { readTicket } from "../../src/ledger/invitation.ts";
import type { JoinMessage } from "../../src/ledger/joinMessage.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { invite, unwrap } from "../support/joinThrough.ts";
import type { TestMember } from "../support/testMember.ts";

const make = endMembersAfterEach();

/** The newcomer waits for its inviter, and the net delivers what the attacker made of the inviter's welcome. */
async function scene(
  welcome: (host: TestMember, runs: (space: string) => Promise<Uint8Array[]>) => Promise<Uint8Array[]>,
) {
  const { host, space } = await pairIn(make);
  const newcomer = await make();
  const { link } = await invite(host, space, "editor");
  const ticket = unwrap(readTicket(link));
  unwrap(await newcomer.ui.call.requestJoin({ text: link, name: "Ada", delegation: "Lublin" }));
  const { frameKey, meeting } = inviteKeysOf(ticket.secret);
  await newcomer.net.vault.joinPeerChanged({ room: meeting.room, peer: host.device(), connected: true });
  const runsOf = async (): Promise<Uint8Array[]> => {
    const heads = (await host.net.store.heads(space)).filter(({ lane }) => lane === "control");
    const runs = await Promise.all(heads.map(({ device }) => host.net.runFrom(space, device, "control", 1)));
    return runs.filter((run) => run !== null);
  };
  const message: JoinMessage = { type: "welcome", runs: await welcome(host, runsOf) };
  const route = { room: meeting.room, from: host.device(), to: newcomer.device() };
  for (const frame of sealJoinMessage(message, frameKey, route, systemRandom)) {
    await newcomer.net.vault.joinFrame({ room: meeting.room, from: host.device(), frame });
  }
  return { newcomer, space, host, meeting, frameKey };
}
async function expectFailed(newcomer: TestMember, code: string): Promise<void> {
  const failed = await newcomer.ui.next("joining", ({ state }) => state === "failed");
  expect(failed.problem?.code).toBe(code);
  expect(await newcomer.net.store.spaces()).toEqual([]);
  expect(unwrap(await newcomer.ui.call.spaces())).toEqual([]);
}

test("another founding under the same name: inviteOtherSpace, nothing is stored", async () => {
  const { newcomer } = await scene(async (host) => {
    const other = unwrap(await host.ui.call.createSpace()).space;
    const run = await host.net.runFrom(other, host.device(), "control", 1);
    return run ? [run] : [];
  });
  await expectFailed(newcomer, "inviteOtherSpace");
});

test("no history at all: inviteOtherSpace", async () => {
  const { newcomer } = await scene(async () => []);
  await expectFailed(newcomer, "inviteOtherSpace");
});

test("a true history in which one was never admitted: joinRefused", async () => {
  const { newcomer } = await scene(async (_host, runs) => runs(""));
  await expectFailed(newcomer, "joinRefused");
});

test("a history with a changed byte: what is no longer signed is left out", async () => {
  const { newcomer } = await scene(async (_host, runs) =>
    (await runs("")).map((run) => run.map((byte, i) => (i === run.byteLength - 1 ? byte ^ 1 : byte))),
  );
  await expectFailed(newcomer, "inviteOtherSpace");
});

test("a frame played back from the newcomer's own words, or in another's name, is not heard", async () => {
  const { host, space } = await pairIn(make);
  const newcomer = await make();
  const { link } = await invite(host, space, "editor");
  const ticket = unwrap(readTicket(link));
  unwrap(await newcomer.ui.call.requestJoin({ text: link, name: "Ada", delegation: "Lublin" }));
  const { frameKey, meeting } = inviteKeysOf(ticket.secret);
  const room = meeting.room;
  const message: JoinMessage = { type: "refused", reason: "inviteRevoked" };
  const stranger = await make();
  const back = { room, from: newcomer.device(), to: host.device() };
  for (const route of [back, { room, from: stranger.device(), to: newcomer.device() }]) {
    for (const frame of sealJoinMessage(message, frameKey, route, systemRandom)) {
      await newcomer.net.vault.joinFrame({ room, from: host.device(), frame });
      await newcomer.net.vault.joinFrame({ room, from: stranger.device(), frame });
    }
  }
  await newcomer.ui.call.status();
  expect(newcomer.ui.all("joining").map(({ state }) => state)).toEqual(["searching"]);
  expect(createJoinReceiver().take(new Uint8Array([0, 0, 1, 7]), frameKey, back)).toBeNull();
});
