import { expect, test } from "vitest";
import { endMembersAfterEach, pairIn } from "../support/crowd.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import type { TestMember } from "../support/testMember.ts";
import { createTestMesh } from "../support/testMesh.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { copyOfDisk, rowsOnDisk } from "../support/memoryLogStore.ts";
import { cp, rm } from "node:fs/promises";

const make = endMembersAfterEach();
const doc = someDoc();

/** Copies log and vault of a closed machine and starts it again. What is returned puts the copy in their place once it is closed, and starts it. */
async function copyWhole(member: TestMember): Promise<() => Promise<void>> {
  await member.vault.close();
  const [disk, files] = [copyOfDisk(member.disk), `${member.directory}-backup`];
  await cp(member.directory, files, { recursive: true });
  await member.restartVault();
  return async () => {
    await member.vault.close();
    await cp(files, member.directory, { recursive: true });
    await rm(files, { recursive: true });
    member.disk = disk;
    await member.restartVault();
  };
}

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
  const putBack = await copyWhole(guest);
  unwrap(await guest.cut(space, doc, "c2", new Uint8Array([2])));
  await mesh.settle();
  await putBack();
  await mesh.settle();
  expect((await guest.ui.next("failed")).code).toBe("rolledBack");
  expect(await guest.cut(space, doc, "c3", new Uint8Array([3]))).toMatchObject({
    ok: false,
    error: { code: "rolledBack" },
  });
});

test("the whole folder put back, with nobody there who knows: said before anything is written, by what is kept outside of it", async () => {
  const mesh = createTestMesh();
  const [host, guest] = [await make({ mesh }), await make({ mesh, hasOutside: true })];
  const { space } = unwrap(await host.ui.call.createSpace());
  await joinThrough(mesh, host, guest, space, "editor");
  unwrap(await guest.cut(space, doc, "c1", new Uint8Array([1])));
  const putBack = await copyWhole(guest);
  unwrap(await guest.cut(space, doc, "c2", new Uint8Array([2])));
  await mesh.settle();
  mesh.leave(guest);
  await putBack();
  expect(await guest.cut(space, doc, "c3", new Uint8Array([3]))).toMatchObject({ error: { code: "rolledBack" } });
  expect((await guest.ui.next("failed")).code).toBe("rolledBack");
  // As far as it goes the others have it, and then it goes on there.
  mesh.join(guest);
  await mesh.settle();
  unwrap(await guest.net.vault.ownLogWhole({ space, heads: [...(await guest.net.store.heads(space))] }));
  unwrap(await guest.cut(space, doc, "c3", new Uint8Array([3])));
  expect(await mesh.settle()).toEqual([]);
  expect(rowsOnDisk(host.disk, guest.device(), "content")).toHaveLength(3);
});

test("the folder of one who is alone, put back: nobody has another story, and it is written on, then and later with a guest", async () => {
  const mesh = createTestMesh();
  const founder = await make({ mesh, hasOutside: true });
  const { space } = unwrap(await founder.ui.call.createSpace());
  unwrap(await founder.cut(space, doc, "c1", new Uint8Array([1])));
  await founder.vault.close();
  const [disk, files] = [copyOfDisk(founder.disk), `${founder.directory}-backup`];
  await cp(founder.directory, files, { recursive: true });
  await founder.restartVault();
  for (const cut of ["c2", "c3", "c4"]) unwrap(await founder.cut(space, doc, cut, new Uint8Array([2])));
  await founder.vault.close();
  await cp(files, founder.directory, { recursive: true });
  await rm(files, { recursive: true });
  founder.disk = disk;
  await founder.restartVault();
  unwrap(await founder.cut(space, doc, "again", new Uint8Array([3])));
  const guest = await make({ mesh });
  await joinThrough(mesh, founder, guest, space, "editor");
  await founder.vault.close();
  await founder.restartVault();
  unwrap(await founder.cut(space, doc, "and on", new Uint8Array([4])));
  expect(rowsOnDisk(founder.disk, founder.device(), "content")).toHaveLength(3);
});
