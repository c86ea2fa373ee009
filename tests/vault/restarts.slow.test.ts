import { afterEach, expect, test } from "vitest";
import type { SpaceId } from "../../src/domain/ids.ts";
import { chainHashes, NO_HASH } from "../../src/ledger/chain.ts";
import { decodeEntry } from "../../src/ledger/entry.ts";
import type { StoredEnvelope } from "../../src/ledger/types.ts";
import { unwrap } from "../support/joinThrough.ts";
import { someDoc } from "../support/ledgerIds.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import { mulberry32, randomInt } from "../support/random.ts";
import { createTestMember, type TestMember } from "../support/testMember.ts";

const doc = someDoc();
const members: TestMember[] = [];
afterEach(async () => {
  for (const member of members.splice(0)) await member.end();
});
async function founder(): Promise<{ member: TestMember; space: SpaceId }> {
  const member = await createTestMember();
  members.push(member);
  return { member, space: unwrap(await member.ui.call.createSpace()).space };
}
const bytes = (n: number) => new Uint8Array([n & 255, n >> 8]);
const contentOf = (member: TestMember) => rowsOnDisk(member.disk, member.device(), "content");
const cutIds = (member: TestMember) => contentOf(member).map(({ cutId }) => cutId);

/** One unbroken chain, each cut once. */
function expectSound(member: TestMember, space: SpaceId): void {
  const rows = contentOf(member);
  expect(new Set(cutIds(member)).size).toBe(rows.length);
  const entries = rows.map(({ entry }) => decodeEntry(entry)).filter((entry) => entry !== null);
  const hashes = chainHashes({ space, device: member.device(), lane: "content", firstSeq: 1, prev: NO_HASH, entries });
  expect(rows.map(({ hash }) => hash)).toEqual(hashes);
  expect(rows[rows.length - 1]?.signature ?? null).not.toBeNull();
}

test.each(["beforeStore", "afterStore"] as const)(
  "a net killed %s of any append loses no cut and writes none twice",
  async (moment) => {
    for (let at = 0; at < 5; at++) {
      const { member, space } = await founder();
      let appends = 0;
      await member.restartNet();
      await member.restartNet((now) => {
        if (now !== moment || appends++ !== at) return false;
        member.net.stop();
        return true;
      });
      await member.net.loaded;
      const cuts = [];
      for (let i = 0; i < 5; i++) {
        cuts.push(member.cut(space, doc, `c${i}`, bytes(i)));
        await Promise.race([cuts[i], member.ui.call.status()]);
      }
      // Some are acknowledged, some hang: the killed net answers nothing any more.
      while (appends <= at) await member.ui.call.status();
      await member.restartNet();
      const written = (await Promise.all(cuts)).map(unwrap);
      expect(written.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
      expect(cutIds(member)).toEqual(["c0", "c1", "c2", "c3", "c4"]);
      expectSound(member, space);
    }
  },
);

test("a vault killed with cuts in flight: resent under the same ids, each is there once", async () => {
  const { member, space } = await founder();
  const acked: string[] = [];
  for (let round = 0; round < 6; round++) {
    const ids = Array.from({ length: 4 }, (_, i) => `r${round}c${i}`);
    const pending = ids.map((cutId, i) => member.cut(space, doc, cutId, bytes(i)));
    for (let turn = 0; turn < round; turn++) await member.ui.call.status();
    await member.restartVault();
    for (const [i, result] of (await Promise.all(pending)).entries()) if (result.ok) acked.push(ids[i] ?? "");
    const again = await Promise.all(ids.map((cutId, i) => member.cut(space, doc, cutId, bytes(i))));
    const rows = contentOf(member);
    for (const [i, result] of again.entries()) {
      const row = rows.find(({ cutId }) => cutId === ids[i]);
      expect(unwrap(result)).toEqual({ seq: row?.seq, hash: row?.hash, epoch: 1 });
    }
  }
  expect(cutIds(member)).toEqual(expect.arrayContaining(acked));
  expect(contentOf(member)).toHaveLength(24);
  expectSound(member, space);
});

test.each([1, 2, 3])("random kills of net and vault under a stream of cuts (seed %i)", async (seed) => {
  const random = mulberry32(seed);
  const { member, space } = await founder();
  const acked = new Set<string>();
  const open = new Map<string, Uint8Array>();
  const send = (cutId: string, update: Uint8Array): void => {
    open.set(cutId, update);
    void member.cut(space, doc, cutId, update).then((result) => {
      if (!result.ok) return;
      acked.add(cutId);
      open.delete(cutId);
    });
  };
  const resend = (): void => {
    for (const [cutId, update] of open) send(cutId, update);
  };
  for (let step = 0; step < 120; step++) {
    const roll = random();
    if (roll < 0.7) send(`s${step}`, bytes(step));
    else if (roll < 0.85) {
      const dieAt = randomInt(random, 3);
      let appends = 0;
      await member.restartNet((moment) => {
        if (moment !== (seed % 2 === 0 ? "beforeStore" : "afterStore") || appends++ !== dieAt) return false;
        member.net.stop();
        return true;
      });
    } else {
      await member.restartVault();
      resend();
    }
    for (let turn = randomInt(random, 6); turn > 0; turn--) await member.ui.call.status();
  }
  await member.restartNet();
  resend();
  while (open.size > 0) await member.ui.call.status();
  const ids = cutIds(member);
  expect(ids).toHaveLength(acked.size);
  expect(new Set(ids)).toEqual(acked);
  expectSound(member, space);
});

test("an own log whose end was cut off is not written on: read only, and said so", async () => {
  const { member, space } = await founder();
  for (let i = 0; i < 4; i++) unwrap(await member.cut(space, doc, `c${i}`, bytes(i)));
  await member.vault.close();
  for (const [key, log] of member.disk.logs) if (key.endsWith("content")) member.disk.logs.set(key, log.slice(0, 2));
  await member.restartVault();
  expect((await member.ui.next("failed")).code).toBe("rolledBack");
  const refused = await member.cut(space, doc, "later", bytes(9));
  expect(refused).toMatchObject({ ok: false, error: { code: "rolledBack" } });
  expect(contentOf(member)).toHaveLength(2);
  const { count } = unwrap(await member.ui.call.openDocument({ space, doc, covers: {} }));
  expect(count).toBe(2);
});

test("an own log that has its end again is written on after the next start", async () => {
  const { member, space } = await founder();
  for (let i = 0; i < 4; i++) unwrap(await member.cut(space, doc, `c${i}`, bytes(i)));
  await member.vault.close();
  const whole = new Map(member.disk.logs);
  for (const [key, log] of whole) if (key.endsWith("content")) member.disk.logs.set(key, log.slice(0, 2));
  await member.restartVault();
  expect(unwrap(await member.ui.call.spaces())).toMatchObject([{ isRolledBack: true }]);
  // As when the others have sent back what was missing.
  for (const [key, log] of whole) member.disk.logs.set(key, log);
  await member.restartVault();
  expect(unwrap(await member.ui.call.spaces())).toMatchObject([{ isRolledBack: false }]);
  unwrap(await member.cut(space, doc, "later", bytes(9)));
  expectSound(member, space);
});

test("it is noticed as well when the vault was killed before it remembered the end, and was started once since", async () => {
  const { member, space } = await founder();
  for (let i = 0; i < 4; i++) unwrap(await member.cut(space, doc, `c${i}`, bytes(i)));
  await member.restartVault();
  await member.vault.close();
  for (const [key, log] of member.disk.logs) if (key.endsWith("content")) member.disk.logs.set(key, log.slice(0, 2));
  await member.restartVault();
  expect((await member.ui.next("failed")).code).toBe("rolledBack");
});

test("the same while the vault goes on: a net that comes back with less", async () => {
  const { member, space } = await founder();
  for (let i = 0; i < 4; i++) unwrap(await member.cut(space, doc, `c${i}`, bytes(i)));
  for (const [key, log] of member.disk.logs) if (key.endsWith("content")) member.disk.logs.set(key, log.slice(0, 3));
  await member.restartNet();
  expect((await member.ui.next("failed")).code).toBe("rolledBack");
  expect(await member.cut(space, doc, "later", bytes(9))).toMatchObject({ ok: false, error: { code: "rolledBack" } });
});

test("a full disk is said, and the same cut succeeds once there is room", async () => {
  const { member, space } = await founder();
  unwrap(await member.cut(space, doc, "c0", bytes(0)));
  member.disk.isFull = true;
  expect(await member.cut(space, doc, "c1", bytes(1))).toMatchObject({ ok: false, error: { code: "diskFull" } });
  member.disk.isFull = false;
  await member.restartNet();
  expect(unwrap(await member.cut(space, doc, "c1", bytes(1))).seq).toBe(2);
  expect(unwrap(await member.cut(space, doc, "c2", bytes(2))).seq).toBe(3);
  expect(cutIds(member)).toEqual(["c0", "c1", "c2"]);
  expectSound(member, space);
});

test("nothing is sealed before net has said what it holds", async () => {
  const { member, space } = await founder();
  const rows: readonly StoredEnvelope[] = contentOf(member);
  member.net.stop();
  const cut = member.cut(space, doc, "c0", bytes(0));
  for (let turn = 0; turn < 5; turn++) await member.ui.call.status();
  expect(contentOf(member)).toEqual(rows);
  await member.restartNet();
  expect(unwrap(await cut).seq).toBe(1);
});
