import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { afterEach, expect, test } from "vitest";
import { CHUNK_BYTES } from "../../src/domain/asset.ts";
import type { SpaceId } from "../../src/domain/ids.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { type BundleScene, bundleScene, codeOf, look, save, take, write } from "../support/bundleScene.ts";
import { endMembersAfterEach } from "../support/crowd.ts";
import { createDocumentPeer } from "../support/documentPeer.ts";
import { invite, joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDevice } from "../support/ledgerIds.ts";
import { openMemoryLogStore } from "../support/memoryLogStore.ts";
import { someFile } from "../support/someAsset.ts";
import type { TestMember } from "../support/testMember.ts";

const make = endMembersAfterEach();
let open: BundleScene | null = null;
afterEach(async () => {
  await open?.end();
  open = null;
});
async function scene(): Promise<BundleScene> {
  open = await bundleScene(make);
  return open;
}
const held = (member: TestMember): number => [...member.disk.logs.values()].reduce((sum, log) => sum + log.length, 0);

test("what one writes another has, who was never met: previewed first, then taken, and equal afterwards", async () => {
  const { host, guest, space, doc, path, settle } = await scene();
  await write(host, space, doc, 250);
  const before = held(guest);
  expect(await save(host, space, path())).toMatchObject({ isDone: true, entries: held(host) });
  const facts = unwrap(await look(guest, path()));
  expect(facts).toMatchObject({ space, by: host.device(), isWhole: true, newEntries: 250, lacksEarlier: false });
  expect(held(guest)).toBe(before);
  const taken = unwrap(await guest.ui.call.takeBundle());
  expect(taken).toMatchObject({ entries: 250, isTorn: false, changedParts: [], missing: [], refused: 0 });
  expect(held(guest)).toBe(held(host));
  await settle(guest);
  expect(
    guest.ui
      .all("touched")
      .filter((one) => one.doc === doc)
      .at(-1)?.seq,
  ).toBe(250);
  expect(guest.ui.all("bundle").length).toBeGreaterThan(0);
  expect((await readdir(dirname(path()))).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("twice, or an older one after a newer one: nothing is added and nothing is lost", async () => {
  const { host, guest, space, doc, path } = await scene();
  await write(host, space, doc, 3);
  await save(host, space, path("old"));
  await write(host, space, doc, 3);
  await save(host, space, path("new"));
  expect((await take(guest, path("new"))).taken.entries).toBe(6);
  const after = held(guest);
  for (const name of ["new", "old"]) {
    const { facts, taken } = await take(guest, path(name));
    expect(facts?.newEntries).toBe(0);
    expect(taken).toMatchObject({ entries: 0, missing: [], refused: 0 });
    expect(held(guest)).toBe(after);
  }
});

test("both ways, each only what the other lacks; one that goes on from what is not here says so and adds nothing", async () => {
  const { host, guest, space, doc, path } = await scene();
  await write(host, space, doc, 4);
  await save(host, space, path("a"));
  await take(guest, path("a"));
  const known = await headsAt(guest, space);
  await write(host, space, doc, 5);
  await write(guest, space, doc, 2);
  expect(await save(guest, space, path("b"), { since: await headsAt(host, space) })).toMatchObject({ entries: 2 });
  expect((await take(host, path("b"))).taken.entries).toBe(2);

  await save(host, space, path("later"), { since: await headsAt(host, space).then(withoutLast) });
  const early = await take(guest, path("later"));
  expect(early.facts).toMatchObject({ isWhole: false, newEntries: 1, lacksEarlier: true });
  expect(early.taken).toMatchObject({ entries: 0, refused: 0 });
  expect(early.taken.missing).toEqual([{ device: host.device(), lane: "content", from: 9, to: 9 }]);

  await save(host, space, path("c"), { since: known });
  expect((await take(guest, path("c"))).taken).toMatchObject({ entries: 5, missing: [] });
  expect(held(guest)).toBe(held(host));
});

test("attached files come along, or not, as was wished; a record that names one finds it here", async () => {
  const { host, guest, space, path } = await scene();
  const bytes = someFile(7, 2 * CHUNK_BYTES + 1_234);
  const file = unwrap(await host.ui.call.attachAsset({ space, bytes: bytes.slice() }));
  unwrap(await host.ui.call.followAssets({ space, assets: [file], limitBytes: 1e9 }));
  expect(await save(host, space, path("bare"), { withFiles: false })).toMatchObject({ files: 0 });
  expect(await save(host, space, path("full"))).toMatchObject({ files: 1 });
  expect((await take(guest, path("bare"))).facts?.files).toEqual({ count: 0, newCount: 0, sizeBytes: 0 });
  const { facts, taken } = await take(guest, path("full"));
  expect(facts?.files).toEqual({ count: 1, newCount: 1, sizeBytes: file.sizeBytes });
  expect(taken).toMatchObject({ files: 1, missingFiles: [] });
  unwrap(await guest.ui.call.followAssets({ space, assets: [file], limitBytes: 1e9 }));
  expect(guest.ui.all("assets").at(-1)?.assets).toEqual([{ ...file, state: "here", hereBytes: file.sizeBytes }]);
  expect((await take(guest, path("full"))).taken.files).toBe(0);
});

test("what was let go of for a fold goes into a file as folds, and whoever takes it reads the same text", async () => {
  const { host, guest, space, doc, path, settle } = await scene();
  const author = createDocumentPeer({ space, doc, device: host.device() });
  const root = author.doc.getText("blocks");
  for (let i = 0; i < 320; i++) {
    const { update } = author.edit(() => root.insert(root.length, String.fromCharCode(97 + (i % 26))));
    unwrap(await host.cut(space, doc, `letter ${i}`, update));
  }
  host.rest();
  const store = openMemoryLogStore(host.disk);
  await expect.poll(() => store.gaps(space, host.device())).toHaveLength(1);
  await settle(host);
  await save(host, space, path());
  const { taken } = await take(guest, path());
  expect(taken).toMatchObject({ missing: [], refused: 0 });
  expect(await openMemoryLogStore(guest.disk).gaps(space, host.device())).toHaveLength(1);
  guest.restartUi();
  unwrap(await guest.ui.call.openDocument({ space, doc, covers: {} }));
  const reader = createDocumentPeer({ space, doc, device: someDevice("reader") });
  for (const { device, seq, deps, epoch, update } of guest.ui.all("opened").flatMap((one) => one.envelopes))
    expect(reader.receive({ device, seq, deps, epoch, update }).verdict).toBe("accept");
  expect(reader.text()).toBe(author.text());
});

test("who was away when the key turned opens a file made after that; who was removed by it does not", async () => {
  const { mesh, host, guest: away, space, doc, path, alone } = await scene();
  await host.restartNet();
  const removed = await make({ mesh });
  mesh.leave(away);
  await joinThrough(mesh, host, removed, space, "editor");
  unwrap(await host.ui.call.removeMember({ space, member: memberIdOf(removed.device()), name: "Eve" }));
  mesh.leave(removed);
  await alone(host, removed);
  await write(host, space, doc, 2);
  await save(host, space, path());
  expect(codeOf(await look(removed, path()))).toBe("bundleForeign");
  const { taken } = await take(away, path());
  expect(taken).toMatchObject({ missing: [], refused: 0 });
  await write(away, space, doc, 1);
  await save(away, space, path("back"));
  expect((await take(host, path("back"))).taken.entries).toBe(1);
});

test("the log of somebody who was let in meanwhile waits in the file until it was read who let them in", async () => {
  const { mesh, host, guest: away, space, doc, path, alone } = await scene();
  await host.restartNet();
  mesh.leave(away);
  const third = await make({ mesh });
  await joinThrough(mesh, host, third, space, "editor");
  unwrap(await third.ui.call.nameDevice({ space, device: third.device(), name: "Laptop" }));
  await write(third, space, doc, 2);
  await mesh.settle();
  mesh.leave(third);
  await alone(host);
  // Of two logs of decisions the shorter one comes first: that of whoever was let in.
  expect((await headsAt(host, space)).filter(({ lane }) => lane === "control")).toHaveLength(2);
  await save(host, space, path());
  expect((await take(away, path())).taken).toMatchObject({ missing: [], refused: 0 });
  expect(held(away)).toBe(held(host));
});

test("cancelled on the way: no file is left behind; one that was being taken keeps what came and can be taken again", async () => {
  const { host, guest, space, doc, path } = await scene();
  await write(host, space, doc, 900);
  host.ui.listen(({ name }) => void (name === "bundle" && host.ui.call.cancelBundle()));
  expect(await save(host, space, path())).toMatchObject({ isDone: false });
  expect(await readdir(dirname(path()))).toEqual([]);
  host.restartUi();
  expect(await save(host, space, path())).toMatchObject({ isDone: true });
  guest.ui.listen(({ name, notice }) => {
    if (name === "bundle" && notice.done > notice.total / 4) void guest.ui.call.cancelBundle();
  });
  const { taken } = await take(guest, path());
  expect(taken.isCancelled).toBe(true);
  expect(taken.missing).not.toEqual([]);
  guest.restartUi();
  expect((await take(guest, path())).taken).toMatchObject({ entries: 900 - taken.entries, missing: [] });
});

test("a newcomer who came in by files and was never on a network gets the history from a file", async () => {
  const { host, space, doc, path, alone } = await scene();
  await write(host, space, doc, 3);
  const newcomer = await make();
  const { link } = await invite(host, space, "editor");
  unwrap(await newcomer.ui.call.requestJoin({ text: link, name: "Bo", delegation: "Botkyrka" }));
  const { words } = await newcomer.ui.next("joining");
  newcomer.main.chosenPath = host.main.chosenPath = path("request");
  unwrap(await newcomer.ui.call.saveRequest({ space }));
  unwrap(await host.ui.call.openRequest());
  const { request } = await host.ui.next("joinRequested", (one) => one.name === "Bo");
  newcomer.main.chosenPath = host.main.chosenPath = path("welcome");
  unwrap(await host.ui.call.approveJoin({ request, words: words.join(" ") }));
  unwrap(await newcomer.ui.call.openWelcome({ space }));
  await newcomer.ui.next("joining", ({ state }) => state === "admitted");
  await alone(newcomer);
  await save(host, space, path());
  expect((await take(newcomer, path())).taken).toMatchObject({ missing: [], refused: 0 });
  expect(held(newcomer)).toBe(held(host));
});

const headsAt = (member: TestMember, space: SpaceId) =>
  openMemoryLogStore(member.disk)
    .heads(space)
    .then((heads) => [...heads]);
/** As if the last entry of each content log were not known. */
const withoutLast = (heads: Awaited<ReturnType<typeof headsAt>>) =>
  heads.map((head) => (head.lane === "content" ? { ...head, seq: head.seq - 1 } : head)).filter(({ seq }) => seq > 0);
