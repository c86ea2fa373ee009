import { expect, test, vi } from "vitest";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { ControlOp } from "../../src/ledger/types.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { invite, joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDevice, someHash } from "../support/ledgerIds.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import { controlRun, keysOf } from "../support/stolenKeys.ts";

vi.setConfig({ testTimeout: 60_000 });
const make = endMembersAfterEach();

test("an op after a head that nobody will ever show waits alone: it holds up no one else's, its author's removal least", async () => {
  const { mesh, host, guest, space } = await pairIn(make, "observer");
  const never = { device: someDevice("nowhere"), lane: "control", seq: 9, hash: someHash("nothing") } as const;
  const stuck: ControlOp = { type: "unknown", code: 99, after: [never], payload: new Uint8Array(1) };
  const head = rowsOnDisk(guest.disk, guest.device(), "control").at(-1) ?? { seq: 0, hash: NO_HASH };
  const run = controlRun(await keysOf(guest), space, head, [stuck]);
  const code = await host.net.receiveRun(space, guest.device(), run, { device: guest.device(), lane: "control" });
  expect(code).toBeNull();

  await invite(host, space, "editor");
  const third = await make({ mesh });
  await joinThrough(mesh, host, third, space, "editor");
  unwrap(await host.ui.call.removeMember({ space, member: memberIdOf(guest.device()), name: "Ada" }));
  await mesh.settle();
  for (const member of [host, third]) {
    const here = unwrap(await member.ui.call.spaces())[0];
    expect(here?.members.map(({ device }) => device)).toEqual([host.device(), third.device()]);
  }
});
