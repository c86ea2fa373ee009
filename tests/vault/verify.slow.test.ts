import { expect, test, vi } from "vitest";
import { createVault } from "../../electron/vault/createVault.ts";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { createDocumentPeer } from "../support/documentPeer.ts";
import { unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { createPortPair } from "../support/portPair.ts";
import { openMemoryLogStore } from "../support/memoryLogStore.ts";
import { startTestNet } from "../support/testNet.ts";
import { openTestUi } from "../support/testUi.ts";

const make = endMembersAfterEach();
/** A machine under load takes its time. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });
vi.setConfig({ testTimeout: 60_000 });
const doc = someDoc();

/** A host that holds 320 letters of a guest, of which 288 were folded and let go. */
async function pruned() {
  const pair = await pairIn(make);
  const { mesh, host, guest, space } = pair;
  const author = createDocumentPeer({ space, doc, device: guest.device() });
  const root = author.doc.getText("blocks");
  for (let i = 0; i < 320; i++) {
    unwrap(await guest.cut(space, doc, `c${i}`, author.edit(() => root.insert(i, "a")).update));
  }
  await mesh.settle();
  guest.rest();
  await eventually(() => guest.net.store.gaps(space, guest.device())).toHaveLength(1);
  await mesh.settle();
  host.rest();
  await eventually(() => host.net.store.gaps(space, guest.device())).toHaveLength(1);
  return { ...pair, key: `${space}/${guest.device()}/content` };
}

test("a whole space is checked from its bytes, with progress; folds are opened and stand for what was let go", async () => {
  const { host, space } = await pruned();
  const report = unwrap(await host.ui.call.verifySpace({ space }));
  expect(report).toMatchObject({ devices: 2, members: 2, folds: 1, pruned: 288, firstFault: null });
  const told = host.ui.all("verifying");
  expect(told.at(-1)?.checked).toBe(told.at(-1)?.total);
  expect(told.map(({ checked }) => checked)).toEqual(told.map(({ checked }) => checked).sort((a, b) => a - b));
});

test("the first thing that is not as it was signed is named by device and number", async () => {
  const { host, guest, space, key } = await pruned();
  const log = host.disk.logs.get(key) ?? [];
  const bent = log.map((row) => {
    const entry = row.entry.slice();
    if (row.seq === 300) entry[entry.length - 1] = (entry.at(-1) ?? 0) ^ 1;
    return { ...row, entry };
  });
  host.disk.logs.set(key, bent);
  const fault = { device: guest.device(), lane: "content", seq: 300, what: "brokenChain" };
  expect(unwrap(await host.ui.call.verifySpace({ space }))?.firstFault).toEqual(fault);
  host.disk.logs.set(key, log);
  expect(unwrap(await host.ui.call.verifySpace({ space }))?.firstFault).toBeNull();
});

test("a stretch that is gone without a fold is found missing", async () => {
  const { host, guest, space, key } = await pruned();
  const gaps = host.disk.gaps.get(key) ?? [];
  const log = host.disk.logs.get(key) ?? [];
  const [gap] = gaps;
  const next = log.find(({ seq }) => seq === 291);
  if (!gap || !next) throw new Error("not pruned");
  host.disk.gaps.set(key, [{ ...gap, to: 291, last: next.hash }]);
  host.disk.logs.set(
    key,
    log.filter(({ seq }) => seq > 291),
  );
  expect(unwrap(await host.ui.call.verifySpace({ space }))?.firstFault).toMatchObject({
    device: guest.device(),
    seq: 289,
    what: "missing",
  });
});

test("it can be stopped, and begun again", async () => {
  const { host, space } = await pruned();
  const running = host.ui.call.verifySpace({ space });
  await host.ui.next("verifying");
  unwrap(await host.ui.call.stopVerifying({ space }));
  expect(unwrap(await running)).toBeNull();
  expect(unwrap(await host.ui.call.verifySpace({ space }))).toMatchObject({ firstFault: null });
});

test("a vault that was only asked to look checks everything and writes nothing", async () => {
  const { host, space } = await pruned();
  const before = JSON.stringify([...host.disk.logs].map(([key, log]) => [key, log.length]));
  host.net.stop();
  await host.vault.close();
  const links = { ui: createPortPair(), net: createPortPair() };
  const { directory, main } = host;
  const looking = createVault({ directory, main: main.client, now: () => 1, isReadOnly: true });
  looking.attachUi(links.ui.a);
  const ui = openTestUi(links.ui.b);
  await ui.next("state", ({ state }) => state === "ready");
  looking.attachNet(links.net.a);
  const net = startTestNet({
    port: links.net.b,
    store: openMemoryLogStore(host.disk),
    device: host.device,
    onJoinFrame: () => undefined,
    onPresence: () => undefined,
    onRooms: () => undefined,
  });
  await net.loaded;
  expect(unwrap(await ui.call.verifySpace({ space }))).toMatchObject({ pruned: 288, firstFault: null });
  expect(JSON.stringify([...host.disk.logs].map(([key, log]) => [key, log.length]))).toBe(before);
  net.stop();
  await looking.close();
});
