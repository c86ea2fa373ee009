import { expect, test } from "vitest";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { encodeBody } from "../../src/ledger/body.ts";
import type { RunEntry } from "../../src/ledger/types.ts";
import { decodeRun } from "../../src/ledger/run.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { controlRun, keysOf, signRun } from "../support/stolenKeys.ts";

const make = endMembersAfterEach();
const doc = someDoc();

test("two stories under one seq: the second is refused with duplicateSeq, by whichever run it comes", async () => {
  const { mesh, host, guest, space } = await pairIn(make);
  unwrap(await host.ui.call.openDocument({ space, doc, covers: {} }));
  for (let i = 1; i <= 2; i++) unwrap(await guest.cut(space, doc, `c${i}`, new Uint8Array([i])));
  await mesh.settle();
  const held = await host.net.store.heads(space);
  const bytes = await guest.net.runFrom(space, guest.device(), "content", 1);
  const first = bytes ? unwrap(decodeRun(bytes)).entries[0] : undefined;
  if (!first) throw new Error("no run");
  const liar = await keysOf(guest);
  const other: RunEntry = { ...first, body: encodeBody({ doc, time: 0, deps: [], update: new Uint8Array([9]) }) };
  const at = { space, device: liar.device, lane: "content", firstSeq: 1, prev: NO_HASH } as const;
  const forks = [
    [other, other],
    [first, other],
    [other, first, first],
  ].map((entries) => signRun(liar, { ...at, entries }));
  for (const fork of forks) {
    expect(await host.net.receiveRun(space, guest.device(), fork, { device: guest.device(), lane: "content" })).toBe(
      "duplicateSeq",
    );
  }
  expect(await host.net.store.heads(space)).toEqual(held);
  expect(host.ui.all("opened").flatMap(({ envelopes }) => envelopes.map(({ update }) => [...update]))).toEqual([
    [1],
    [2],
  ]);
});

test("two stories in the control lane: duplicateSeq, also for a net that lost its rows", async () => {
  const { mesh, host, guest, space } = await pairIn(make, "secretariat");
  const liar = await keysOf(guest);
  const op = (letter: string) => ({ type: "revokeInvite", after: [], invite: letter.repeat(64) }) as const;
  const of = { device: guest.device(), lane: "control" } as const;
  const none = { seq: 0, hash: NO_HASH };
  expect(await host.net.receiveRun(space, guest.device(), controlRun(liar, space, none, [op("a")]), of)).toBeNull();
  expect(await host.net.receiveRun(space, guest.device(), controlRun(liar, space, none, [op("b")]), of)).toBe(
    "duplicateSeq",
  );
  for (const key of host.disk.logs.keys()) if (key === `${space}/${guest.device()}/control`) host.disk.logs.delete(key);
  expect(await host.net.receiveRun(space, guest.device(), controlRun(liar, space, none, [op("b")]), of)).toBe(
    "duplicateSeq",
  );
  expect(await mesh.settle()).toEqual([]);
});
