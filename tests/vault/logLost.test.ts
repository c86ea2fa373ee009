import { afterEach, expect, test } from "vitest";
import { unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { newMemoryDisk, rowsOnDisk } from "../support/memoryLogStore.ts";
import { createTestMember, type TestMember } from "../support/testMember.ts";

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
