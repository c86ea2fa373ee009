import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";

vi.setConfig({ testTimeout: 30_000 });
const make = endMembersAfterEach();
const doc = someDoc();

test("what others count on is not erased; what was left is: log, keys and the memory of it, over a restart too", async () => {
  const { mesh, guest, host, space } = await pairIn(make);
  unwrap(await guest.cut(space, doc, "c1", new Uint8Array([1])));
  expect(await guest.ui.call.eraseSpace({ space, name: "GT" })).toMatchObject({ error: { code: "stillMember" } });
  unwrap(await guest.ui.call.leaveSpace({ space, name: "GT" }));
  await mesh.settle();
  guest.main.isWilling = false;
  expect(await guest.ui.call.eraseSpace({ space, name: "GT" })).toMatchObject({ error: { code: "notConfirmed" } });
  expect(guest.disk.logs.size).toBeGreaterThan(0);
  guest.main.isWilling = true;
  unwrap(await guest.ui.call.eraseSpace({ space, name: "GT" }));
  expect(guest.main.asked.at(-1)).toEqual({ act: "eraseSpace", subject: "GT" });
  expect([guest.disk.logs.size, guest.net.rooms()]).toEqual([0, []]);
  await guest.restartVault();
  expect(unwrap(await guest.ui.call.spaces())).toEqual([]);
  expect(guest.main.logsFound.at(-1)).toBe(true);
  expect(rowsOnDisk(host.disk, guest.device(), "content")).toHaveLength(1);
});

test("a space of one's own alone is erased at once, its attached files with it", async () => {
  const only = await make();
  const { space } = unwrap(await only.ui.call.createSpace());
  unwrap(await only.ui.call.attachAsset({ space, bytes: new Uint8Array(300_000) }));
  const files = join(only.directory, "assets");
  expect(await readdir(files)).toEqual([space]);
  unwrap(await only.ui.call.eraseSpace({ space, name: "Mine" }));
  expect(await readdir(files)).toEqual([]);
  expect([unwrap(await only.ui.call.spaces()), only.disk.logs.size]).toEqual([[], 0]);
});

test("invited again into a space that was erased here, a machine takes its old log from the others before it writes", async () => {
  const { mesh, guest, host, space } = await pairIn(make);
  unwrap(await guest.cut(space, doc, "c1", new Uint8Array([1])));
  unwrap(await guest.ui.call.leaveSpace({ space, name: "GT" }));
  await mesh.settle();
  unwrap(await guest.ui.call.eraseSpace({ space, name: "GT" }));
  await guest.restartVault();
  host.restartUi();
  await joinThrough(mesh, host, guest, space, "editor");
  expect(await guest.cut(space, doc, "fork", new Uint8Array([2]))).toMatchObject({ error: { code: "rolledBack" } });
  await mesh.settle();
  unwrap(await guest.net.vault.ownLogWhole({ space, heads: [...(await guest.net.store.heads(space))] }));
  unwrap(await guest.cut(space, doc, "next", new Uint8Array([3])));
  expect(await mesh.settle()).toEqual([]);
  expect(rowsOnDisk(host.disk, guest.device(), "content").map(({ seq }) => seq)).toEqual([1, 2]);
});
