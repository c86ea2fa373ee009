import { expect, test } from "vitest";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { copyOfDisk, rowsOnDisk } from "../support/memoryLogStore.ts";
import { cp, rm } from "node:fs/promises";

const make = endMembersAfterEach();
const doc = someDoc();

test("the log of an older backup: read only and said, no second story under a used seq", async () => {
  const { mesh, host, guest, space } = await pairIn(make);
  unwrap(await guest.cut(space, doc, "c1", new Uint8Array([1])));
  const backup = copyOfDisk(guest.disk);
  unwrap(await guest.cut(space, doc, "c2", new Uint8Array([2])));
  await mesh.settle();
  await guest.vault.close();
  guest.disk = backup;
  await guest.restartVault();
  expect((await guest.ui.next("failed")).code).toBe("rolledBack");
  expect(await guest.cut(space, doc, "c3", new Uint8Array([3]))).toMatchObject({
    ok: false,
    error: { code: "rolledBack" },
  });
  expect(await mesh.settle()).toEqual([]);
  // What was lost comes back from the others.
  const hashes = (disk: typeof backup) => rowsOnDisk(disk, guest.device(), "content").map(({ hash }) => hash);
  expect(hashes(guest.disk)).toHaveLength(2);
  expect(hashes(guest.disk)).toEqual(hashes(host.disk));
  // Then it goes on where its log ends, and nobody sees two stories.
  unwrap(await guest.net.vault.ownLogWhole({ space, heads: [...(await guest.net.store.heads(space))] }));
  expect(unwrap(await guest.ui.call.spaces())[0]?.isRolledBack).toBe(false);
  unwrap(await guest.cut(space, doc, "c3", new Uint8Array([3])));
  expect(await mesh.settle()).toEqual([]);
  expect(rowsOnDisk(host.disk, guest.device(), "content")).toHaveLength(3);
});

test("told that the log is whole by a net that holds less than this vault has written: still nothing is written", async () => {
  const { mesh, guest, space } = await pairIn(make);
  unwrap(await guest.cut(space, doc, "c1", new Uint8Array([1])));
  const backup = copyOfDisk(guest.disk);
  unwrap(await guest.cut(space, doc, "c2", new Uint8Array([2])));
  await mesh.settle();
  await guest.vault.close();
  guest.disk = backup;
  await guest.restartVault();
  unwrap(await guest.net.vault.ownLogWhole({ space, heads: [...(await guest.net.store.heads(space))] }));
  expect(await guest.cut(space, doc, "c3", new Uint8Array([3]))).toMatchObject({ error: { code: "rolledBack" } });
});

test("backup of log and vault together: the peers still know, and it stops before it forks", async () => {
  const { mesh, guest, space } = await pairIn(make);
  unwrap(await guest.cut(space, doc, "c1", new Uint8Array([1])));
  await guest.vault.close();
  const [disk, files] = [copyOfDisk(guest.disk), `${guest.directory}-backup`];
  await cp(guest.directory, files, { recursive: true });
  await guest.restartVault();
  unwrap(await guest.cut(space, doc, "c2", new Uint8Array([2])));
  await mesh.settle();
  await guest.vault.close();
  await cp(files, guest.directory, { recursive: true });
  await rm(files, { recursive: true });
  guest.disk = disk;
  await guest.restartVault();
  await mesh.settle();
  expect((await guest.ui.next("failed")).code).toBe("rolledBack");
  expect(await guest.cut(space, doc, "c3", new Uint8Array([3]))).toMatchObject({
    ok: false,
    error: { code: "rolledBack" },
  });
});
