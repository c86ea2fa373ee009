import { expect, test, vi } from "vitest";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import { copiedScene, endFor, words } from "../support/copiedScene.ts";
import { endMembersAfterEach } from "../support/crowd.ts";
import { invite, unwrap } from "../support/joinThrough.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import { stateOf } from "../support/membershipSession.ts";
import type { TestMember } from "../support/testMember.ts";

vi.setConfig({ testTimeout: 120_000 });
const make = endMembersAfterEach();

const scene = (role?: "editor" | "secretariat") => copiedScene(make, role);

const ORDERS = [
  ["ada", "bo", "cy"],
  ["cy", "bo", "ada"],
  ["bo", "cy", "ada"],
] as const;

test.each(ORDERS.map((order) => [order.join(", "), order] as const))(
  "two stories found late: every machine ends with the same text, cut at the last seq on which both agree (%s)",
  async (_name, order) => {
    const all = await scene();
    const { space, ada, bo, cy, liar, meet, write, windowOf } = all;
    await meet([ada, bo, liar], () => write(liar, ...words("common", 5)));
    const other = await all.copy(liar);
    await meet([ada, liar], async () => {
      await write(liar, ...words("one", 40));
      await write(ada, "ada");
    });
    await meet([bo, other], async () => {
      await write(other, ...words("two", 30));
      await write(bo, "bo");
    });
    const last = rowsOnDisk(ada.disk, liar.device(), "content")[4];
    for (const member of [ada, bo, cy]) await windowOf(member);
    await meet(order.map((name) => all[name]));
    const windows = await Promise.all([ada, bo, cy].map(windowOf));
    const ends = [ada, bo, cy].map((member) => endFor(member, space, liar));
    expect(ends).toEqual(Array(3).fill({ isFrozen: true, seq: 5, hash: last?.hash }));
    expect(new Set(windows.map(stateOf)).size).toBe(1);
    expect(windows[0]?.text()).toBe(words("common", 5).join(" "));
  },
);

/** Three stories: `one` and `two` part after eight entries, `three` left both after four. */
async function threeStories() {
  const all = await scene();
  const { ada, bo, cy, liar, meet, write } = all;
  await meet([ada, bo, cy, liar], () => write(liar, ...words("common", 4)));
  const third = await all.copy(liar);
  await meet([ada, bo, liar], () => write(liar, ...words("later", 4)));
  const second = await all.copy(liar);
  await meet([ada, liar], () => write(liar, ...words("one", 12)));
  await meet([bo, second], () => write(second, ...words("two", 9)));
  await meet([cy, third], () => write(third, ...words("three", 20)));
  return all;
}
const MEETINGS = [
  ["ada+bo", "bo+cy", "ada+bo+cy"],
  ["bo+cy", "ada+bo", "ada+bo+cy"],
  ["ada+bo", "ada+cy", "bo+cy"],
  ["ada+cy", "bo+cy", "ada+bo"],
] as const;

test.each(MEETINGS.map((meetings) => [meetings.join(", "), meetings] as const))(
  "a third story that parts further down is proved of a frozen device, whatever was proved first (%s)",
  async (_name, meetings) => {
    const all = await threeStories();
    const { space, ada, bo, cy, liar, meet, windowOf } = all;
    const first = meetings[0].split("+");
    for (const member of [ada, bo, cy]) await windowOf(member);
    for (const [at, together] of meetings.entries()) {
      const present = [ada, bo, cy].filter((one) => together.split("+").some((name) => all[name as "ada"] === one));
      await meet(present);
      const isHigh = at === 0 && !first.includes("cy");
      if (at === 0)
        expect(endFor(present[0] ?? ada, space, liar)).toMatchObject({ isFrozen: true, seq: isHigh ? 8 : 4 });
    }
    const windows = await Promise.all([ada, bo, cy].map(windowOf));
    expect([ada, bo, cy].map((member) => endFor(member, space, liar).seq)).toEqual([4, 4, 4]);
    expect(windows.map((window) => window.text())).toEqual(Array(3).fill(words("common", 4).join(" ")));
    expect(new Set(windows.map(stateOf)).size).toBe(1);
  },
);

test("entries as long as any may be are proved like others: a proof shows hashes in the place of bodies", async () => {
  const all = await scene();
  const { space, ada, bo, cy, liar, meet, write, windowOf } = all;
  await meet([ada, bo, liar], () => write(liar, "common"));
  const other = await all.copy(liar);
  await meet([ada, liar], () => write(liar, "1".repeat(250_000), ...words("one", 3)));
  await meet([bo, other], () => write(other, "2".repeat(250_000), ...words("two", 3)));
  await meet([ada, bo, cy]);
  const windows = await Promise.all([ada, bo, cy].map(windowOf));
  expect([ada, bo, cy].map((member) => endFor(member, space, liar).seq)).toEqual([1, 1, 1]);
  expect(windows.map((window) => window.text())).toEqual(Array(3).fill("common"));
  const proofs = [ada, bo].flatMap((member) => rowsOnDisk(ada.disk, member.device(), "control"));
  expect(Math.max(...proofs.map(({ entry }) => entry.byteLength))).toBeLessThan(4_000);
});

test("two stories of decisions found late: every machine ends with the same members, and waits for nothing", async () => {
  const all = await scene("secretariat");
  const { space, ada, bo, cy, liar, meet } = all;
  const decide = async (by: TestMember, count: number) => {
    for (let i = 0; i < count; i++) await invite(by, space, "observer");
  };
  await meet([ada, bo, liar], () => decide(liar, 2));
  const other = await all.copy(liar);
  await meet([ada, liar], async () => {
    await decide(liar, 7);
    unwrap(await liar.ui.call.removeMember({ space, member: memberIdOf(cy.device()), name: "Cy" }));
  });
  await meet([bo, other], () => decide(other, 5));
  await meet([ada, bo, cy]);
  await meet([ada, bo, cy]);
  const told = [ada, bo, cy].map((member) => member.ui.all("membership").findLast((one) => one.space === space));
  const inside = [ada, bo, cy].map((member) => member.device()).sort();
  expect(told.map((one) => one?.members.map(({ device }) => device).sort())).toEqual(Array(3).fill(inside));
  expect(told.map((one) => one?.standings)).toEqual(Array(3).fill(told[0]?.standings));
  expect(told.map((one) => one?.epochs)).toEqual(Array(3).fill(told[0]?.epochs));
});

test("what the copies write of themselves proves nothing: the others prove the fork, and end with one text", async () => {
  const all = await scene();
  const { space, ada, bo, cy, liar, meet, write, windowOf } = all;
  await meet([ada, bo, cy, liar], () => write(liar, ...words("common", 3)));
  const other = await all.copy(liar);
  await meet([ada, liar], () => write(liar, ...words("one", 6)));
  await meet([bo, other], () => write(other, ...words("two", 4)));
  // Each copy meets its own other story, and what it says of that is one more thing that they tell differently.
  const decisions = [ada, bo].map((one) => rowsOnDisk(one.disk, liar.device(), "control").length);
  await meet([bo, liar]);
  await meet([ada, other]);
  expect([ada, bo].map((one) => rowsOnDisk(one.disk, liar.device(), "control").length)).toEqual(decisions);
  await meet([ada, bo, cy]);
  await meet([ada, bo, cy]);
  const windows = await Promise.all([ada, bo, cy].map(windowOf));
  expect([ada, bo, cy].map((member) => endFor(member, space, liar))).toMatchObject(
    Array(3).fill({ isFrozen: true, seq: 3 }),
  );
  expect(windows.map((window) => window.text())).toEqual(Array(3).fill(words("common", 3).join(" ")));
  expect(new Set(windows.map(stateOf)).size).toBe(1);
});
