import { expect, test, vi } from "vitest";
import type { DeviceId, SpaceId } from "../../src/domain/ids.ts";
import { endMembersAfterEach } from "../support/crowd.ts";
import { joinThrough } from "../support/joinThrough.ts";
import { rowsOnDisk } from "../support/memoryLogStore.ts";
import { stateOf } from "../support/membershipSession.ts";
import type { TestMember } from "../support/testMember.ts";
import { copiedScene, endFor, words } from "../support/copiedScene.ts";

vi.setConfig({ testTimeout: 120_000 });
// Folding begins sooner, so that 68 entries stand for 260; all else is as ever, and what is kept unfolded among it.
vi.mock("../../src/ledger/fold/foldLimits.ts", async (real) => ({ ...(await real<object>()), FOLD_FROM: 64 }));
const make = endMembersAfterEach();

/** So much is written before the machine is copied that what a copy adds to it is soon folded with it. */
const COMMON = words("common", 68);

const gapsOf = (member: TestMember, space: SpaceId, device: DeviceId) =>
  member.disk.gaps.get(`${space}/${device}/content`) ?? [];

/** What was refused here of a device, by code; each as often as it was. */
const refusedOf = ({ disk }: TestMember, device: DeviceId): string[] =>
  disk.quarantine.filter((row) => row.device === device).map(({ reason }) => reason.code);
const TWO_STORIES = new Set(["duplicateSeq", "otherStory"]);

/** Three honest members, and a machine that is copied after 68 changes that ada and bo have. */
async function scene() {
  const all = await copiedScene(make);
  const { space, ada, bo, liar, meet, write } = all;
  const device = liar.device();
  await meet([ada, bo, liar], () => write(liar, ...COMMON));
  const other = await all.copy(liar);
  /** The author folds what it has written, and whoever is named lets go of it. */
  const fold = async (author: TestMember, ...readers: readonly TestMember[]): Promise<void> => {
    /** What is written or read meanwhile holds it up, and then it waits for the next quiet moment. */
    const untilPruned = (member: TestMember) =>
      expect
        .poll(() => {
          member.rest();
          return gapsOf(member, space, device);
        })
        .toHaveLength(1);
    await untilPruned(author);
    await meet([author, ...readers]);
    for (const reader of readers) await untilPruned(reader);
  };
  /** Everyone who is honest shows exactly this, and all of it was judged alike. */
  const shows = async (members: readonly TestMember[], text: string): Promise<void> => {
    const windows = await Promise.all(members.map(all.windowOf));
    expect(windows.map((window) => window.text())).toEqual(members.map(() => text));
    expect(new Set(windows.map(stateOf)).size).toBe(1);
  };
  const isWarned = (member: TestMember): boolean => refusedOf(member, device).some((code) => TWO_STORIES.has(code));
  return { ...all, device, other, fold, shows, isWarned };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** Ada has story one, of which nothing is left but its fold. */
async function foldedAtAda(): Promise<Scene> {
  const all = await scene();
  const { ada, liar, meet, write, fold } = all;
  await meet([ada, liar], () => write(liar, ...words("one", 40)));
  await fold(liar, ada);
  return all;
}
const storyOne = [...COMMON, ...words("one", 40)].join(" ");

const LENGTHS = [
  ["beyond what was folded", 30],
  ["not as far as what was folded", 5],
] as const;

test.each(LENGTHS)(
  "a story whose place was folded and let go of meets another that goes %s: both keep theirs, and both are warned",
  async (_name, count) => {
    const all = await foldedAtAda();
    const { space, ada, bo, liar, other, device, meet, write, windowOf, shows, isWarned } = all;
    await meet([bo, other], () => write(other, ...words("two", count)));
    const held = rowsOnDisk(bo.disk, device, "content").map(({ hash }) => hash);
    await meet([ada, bo], async () => (await windowOf(bo)).type("bo", 0));
    expect([ada, bo].map(isWarned)).toEqual([true, true]);
    expect(refusedOf(bo, device)).not.toContain("foldMismatch");
    expect(rowsOnDisk(bo.disk, device, "content").map(({ hash }) => hash)).toEqual(held);
    expect(gapsOf(bo, space, device)).toEqual([]);
    // All the rest goes on.
    await shows([ada], `bo ${storyOne}`);
    await shows([bo], ["bo", ...COMMON, ...words("two", count)].join(" "));
    expect((await windowOf(ada)).refused).toEqual([]);
    expect(endFor(ada, space, liar).isFrozen).toBe(false);
    await meet([ada, bo], async () => (await windowOf(bo)).type("again", 0));
    expect((await windowOf(ada)).text().startsWith("again bo ")).toBe(true);
  },
);

const ORDERS = [
  ["ada+bo", "bo+cy", "ada+bo+cy"],
  ["bo+cy", "ada+bo", "ada+bo+cy"],
  ["ada+cy", "ada+bo", "bo+cy", "ada+bo+cy"],
  ["ada+bo+cy", "ada+bo+cy"],
] as const;

test.each(ORDERS.flatMap((meetings) => LENGTHS.map(([, count]) => [meetings.join(", "), count, meetings] as const)))(
  "as soon as one is met who still holds the place, every machine ends with one text, with originals or a fold (%s; %i)",
  async (_name, count, meetings) => {
    const all = await scene();
    const { space, ada, bo, cy, liar, other, meet, write, windowOf, fold, shows } = all;
    await meet([ada, cy, liar], () => write(liar, ...words("one", 40)));
    await fold(liar, ada);
    await meet([bo, other], () => write(other, ...words("two", count)));
    for (const member of [ada, bo, cy]) await windowOf(member);
    for (const together of meetings) {
      await meet([ada, bo, cy].filter((one) => together.split("+").some((name) => all[name as "ada"] === one)));
    }
    const ends = [ada, bo, cy].map((member) => endFor(member, space, liar));
    expect(ends).toEqual(Array(3).fill({ isFrozen: true, seq: 68, hash: ends[0]?.hash }));
    await shows([ada, bo, cy], COMMON.join(" "));
    const newcomer = await make({ mesh: all.mesh });
    for (const away of [bo, cy, liar, other]) all.mesh.leave(away);
    await joinThrough(all.mesh, ada, newcomer, space, "editor");
    await meet([ada, newcomer]);
    await shows([ada, bo, cy, newcomer], COMMON.join(" "));
  },
);

test("two copies that folded differently: neither fold is believed over the other, and both sides are warned", async () => {
  const all = await foldedAtAda();
  const { space, ada, bo, other, device, meet, write, windowOf, fold, shows, isWarned } = all;
  await meet([bo, other], () => write(other, ...words("two", 60)));
  await fold(other, bo);
  const gaps = [ada, bo].map((member) => gapsOf(member, space, device));
  await meet([ada, bo], async () => (await windowOf(ada)).type("ada", 0));
  expect([ada, bo].map(isWarned)).toEqual([true, true]);
  expect([ada, bo].flatMap((member) => refusedOf(member, device))).not.toContain("foldMismatch");
  expect([ada, bo].map((member) => gapsOf(member, space, device))).toEqual(gaps);
  await shows([ada], `ada ${storyOne}`);
  await shows([bo], ["ada", ...COMMON, ...words("two", 60)].join(" "));
});

test("a fold of one story that reaches over all of another, fold and all, replaces nothing of that", async () => {
  const all = await scene();
  const { space, ada, bo, liar, other, device, meet, write, windowOf, fold, shows, isWarned } = all;
  await meet([ada, liar], () => write(liar, ...words("one", 120)));
  await fold(liar, ada);
  await meet([bo, other], () => write(other, ...words("two", 40)));
  await fold(other, bo);
  const gaps = gapsOf(bo, space, device);
  await meet([ada, bo], async () => (await windowOf(bo)).type("bo", 0));
  expect([ada, bo].map(isWarned)).toEqual([true, true]);
  expect(gapsOf(bo, space, device)).toEqual(gaps);
  await shows([bo], ["bo", ...COMMON, ...words("two", 40)].join(" "));
  await shows([ada], ["bo", ...COMMON, ...words("one", 120)].join(" "));
});

test.each([
  ["ada first", ["ada", "bo"]],
  ["bo first", ["bo", "ada"]],
] as const)(
  "a newcomer who only ever had one of the two keeps it whole, and is warned by the other (%s)",
  async (_name, order) => {
    const all = await foldedAtAda();
    const { ada, bo, other, cy, meet, write, windowOf, shows, isWarned } = all;
    await meet([bo, other], () => write(other, ...words("two", 5)));
    await windowOf(cy);
    const [first, second] = order.map((name) => all[name]);
    if (!first || !second) throw new Error("two");
    await meet([first, cy]);
    const text = first === ada ? storyOne : [...COMMON, ...words("two", 5)].join(" ");
    await shows([cy, first], text);
    await meet([second, cy]);
    expect([cy, second].map(isWarned)).toEqual([true, true]);
    await shows([cy], text);
  },
);

test("what an honest author builds on a story that another lacks is held there and waits; a proof decides it alike for all", async () => {
  const all = await scene();
  const { space, ada, bo, cy, liar, other, meet, write, windowOf, fold, shows, isWarned } = all;
  await meet([ada, cy, liar], () => write(liar, ...words("one", 40)));
  await fold(liar, ada);
  await meet([bo, other], () => write(other, ...words("two", 5)));
  await write(ada, "late");
  const first = await windowOf(ada);
  await meet([ada, bo]);
  expect([ada, bo].map(isWarned)).toEqual([true, true]);
  expect(rowsOnDisk(bo.disk, ada.device(), "content").map(({ hash }) => hash)).toEqual(
    rowsOnDisk(ada.disk, ada.device(), "content").map(({ hash }) => hash),
  );
  expect((await windowOf(bo)).refused).toEqual([]);
  expect((await windowOf(bo)).text()).not.toContain("late");
  // Somebody who still holds the place comes.
  await meet([ada, bo, cy]);
  expect([ada, bo, cy].map((member) => endFor(member, space, liar).seq)).toEqual([68, 68, 68]);
  await meet([ada, bo, cy], async () => first.type("more"));
  await shows([ada, bo, cy], [...COMMON, "more"].join(" "));
});

test("a newcomer has what was agreed before the fork also where the folds of it stand thousands of entries behind", async () => {
  const all = await copiedScene(make);
  const { mesh, space, ada, bo, cy, liar, meet, write, windowOf } = all;
  const agreed = words("agreed", 5);
  await meet([ada, bo, cy, liar], () => write(liar, ...agreed));
  const other = await all.copy(liar);
  await meet([ada, cy, liar], () => write(liar, ...words("one", 2_040)));
  await meet([bo, other], () => write(other, "two"));
  const gaps = (member: TestMember) => {
    member.rest();
    return gapsOf(member, space, liar.device());
  };
  await expect.poll(() => gaps(liar)).toMatchObject([{ to: 2_013 }]);
  await meet([ada, liar]);
  await expect.poll(() => gaps(ada)).toMatchObject([{ to: 2_013 }]);
  await meet([bo, cy]);
  await meet([ada, cy]);
  expect(endFor(ada, space, liar)).toMatchObject({ isFrozen: true, seq: 5 });
  const newcomer = await make({ mesh });
  for (const away of [bo, cy, liar, other]) mesh.leave(away);
  await joinThrough(mesh, ada, newcomer, space, "editor");
  await meet([ada, newcomer]);
  expect((await windowOf(newcomer)).text()).toBe(agreed.join(" "));
});
