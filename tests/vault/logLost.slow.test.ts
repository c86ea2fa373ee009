import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createVault } from "../../electron/vault/createVault.ts";
import { joinThrough, unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { newMemoryDisk, rowsOnDisk } from "../support/memoryLogStore.ts";
import { createPortPair } from "../support/portPair.ts";
import { createTestMember, type TestMember } from "../support/testMember.ts";
import { createTestMesh } from "../support/testMesh.ts";
import { openTestUi } from "../support/testUi.ts";

const members: TestMember[] = [];
afterEach(async () => {
  for (const member of members.splice(0)) await member.end();
});
const lastState = (member: TestMember) => member.ui.all("state").at(-1);

test("a log that is gone is a failure and no new start: nothing is sealed for the empty one, and the old one goes on", async () => {
  const member = await createTestMember();
  members.push(member);
  const { space } = unwrap(await member.ui.call.createSpace());
  unwrap(await member.cut(space, someDoc(), "kept", new Uint8Array([1])));
  const whole = member.disk;

  member.disk = newMemoryDisk();
  await member.restartNet();
  expect(lastState(member)).toMatchObject({ state: "failed", problem: { code: "storeDamaged" } });
  const waiting = member.cut(space, someDoc(), "waits", new Uint8Array([2]));
  await member.ui.call.status();
  expect(rowsOnDisk(member.disk, member.device(), "content")).toEqual([]);

  member.disk = whole;
  await member.restartNet();
  expect(lastState(member)).toMatchObject({ state: "ready", problem: null });
  expect(unwrap(await waiting).seq).toBe(2);
  expect(member.main.logsFound).toEqual([true, false, true]);
});

test("it is told again after a restart of the vault, which remembers its spaces", async () => {
  const member = await createTestMember();
  members.push(member);
  unwrap(await member.ui.call.createSpace());
  await member.vault.close();
  member.disk = newMemoryDisk();
  await member.restartVault();
  expect(lastState(member)).toMatchObject({ state: "failed", problem: { code: "storeDamaged" } });
});

test("a vault that was killed right after a founding, or after an admission, remembers the space too", async () => {
  const mesh = createTestMesh();
  const host = await createTestMember({ mesh });
  const guest = await createTestMember({ mesh });
  const founder = await createTestMember();
  members.push(host, guest, founder);
  unwrap(await founder.ui.call.createSpace());
  await joinThrough(mesh, host, guest, unwrap(await host.ui.call.createSpace()).space, "editor");
  for (const member of [founder, guest]) {
    member.disk = newMemoryDisk();
    await member.restartVault();
    expect(lastState(member)).toMatchObject({ state: "failed", problem: { code: "storeDamaged" } });
  }
});

test("keys that are gone right after a founding are a loss and no first run", async () => {
  const member = await createTestMember();
  members.push(member);
  unwrap(await member.ui.call.createSpace());
  await rm(join(member.directory, "keys.json"));
  const port = createPortPair();
  createVault({ directory: member.directory, main: member.main.client, now: () => 0 }).attachUi(port.a);
  const state = await openTestUi(port.b).next("state", (one) => one.state !== "starting");
  expect(state).toMatchObject({ state: "failed", problem: { code: "keysDamaged" } });
});
