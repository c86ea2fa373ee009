import { expect, test } from "vitest";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { decodeRun } from "../../src/ledger/run.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { keysOf, signRun } from "../support/stolenKeys.ts";

const make = endMembersAfterEach();
const doc = someDoc();

test("the same run again is taken as known: nothing stored, nothing shown twice", async () => {
  const { mesh, host, guest, space } = await pairIn(make);
  unwrap(await guest.ui.call.openDocument({ space, doc, covers: {} }));
  unwrap(await host.cut(space, doc, "c1", new Uint8Array([1])));
  const run = await host.net.runFrom(space, host.device(), "content", 1);
  if (!run) throw new Error("no run");
  const of = { device: host.device(), lane: "content" } as const;
  for (let i = 0; i < 5; i++) expect(await guest.net.receiveRun(space, host.device(), run, of)).toBeNull();
  await mesh.settle();
  expect(guest.ui.all("opened").flatMap(({ envelopes }) => envelopes)).toHaveLength(1);
});

test("a run of one space played into another of the same people: otherSpace", async () => {
  const { mesh, host, guest, space } = await pairIn(make);
  const other = unwrap(await host.ui.call.createSpace()).space;
  await joinThrough(mesh, host, guest, other, "editor");
  unwrap(await host.cut(space, doc, "c1", new Uint8Array([1])));
  const run = await host.net.runFrom(space, host.device(), "content", 1);
  if (!run) throw new Error("no run");
  const code = await guest.net.receiveRun(other, host.device(), run, { device: host.device(), lane: "content" });
  expect(code).toBe("otherSpace");
});

test("another's sealed body under one's own signature does not open: nobody speaks with borrowed words", async () => {
  const { mesh, host, guest, space } = await pairIn(make);
  unwrap(await host.ui.call.openDocument({ space, doc, covers: {} }));
  unwrap(await host.cut(space, doc, "c1", new Uint8Array([1])));
  const bytes = await host.net.runFrom(space, host.device(), "content", 1);
  if (!bytes) throw new Error("no run");
  const { entries } = unwrap(decodeRun(bytes));
  const thief = await keysOf(guest);
  const stolen = signRun(thief, { space, device: thief.device, lane: "content", firstSeq: 1, prev: NO_HASH, entries });
  // It is the thief's own log, so it is kept; but there is nothing in it.
  expect(
    await host.net.receiveRun(space, guest.device(), stolen, { device: guest.device(), lane: "content" }),
  ).toBeNull();
  await mesh.settle();
  expect(host.ui.all("opened")).toEqual([]);
});
