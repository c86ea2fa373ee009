import type { SpaceId } from "../../src/domain/ids.ts";
import { endOf } from "../../src/ledger/membership/standing.ts";
import type { Lane, StoredEnvelope } from "../../src/ledger/types.ts";
import { createMemoryRooms } from "./fakeNet.ts";
import { goOnline, settleOnline } from "./goOnline.ts";
import { joinThrough, NEVER, unwrap } from "./joinThrough.ts";
import { someDoc } from "./ledgerIds.ts";
import type { MemoryDisk } from "./memoryLogStore.ts";
import { stateOf } from "./membershipSession.ts";
import { createRandom, type Random } from "./random.ts";
import { createTestMember, type MemberOptions, type TestMember } from "./testMember.ts";
import { createTestMesh } from "./testMesh.ts";
import { openTestWindow, type TestWindow } from "./testWindow.ts";
import { createTurnedClock } from "./turnedClock.ts";

export interface ForkSession {
  readonly steps: readonly string[];
  /** What each honest member shows at the end: text and state of the document. */
  readonly shown: readonly string[];
  /** What each holds for decided about all devices. */
  readonly standings: readonly string[];
  /** The words that each wrote when all was over. */
  readonly lastWords: readonly string[];
  readonly text: string;
  /** Where the liar's content ends for them, null for nowhere. */
  readonly end: number | null;
  /** The last seq of the liar's content on which those agree who hold more, null when no two stories are held. */
  readonly agreed: number | null;
  /** The same when the copies are asked too, whose stories may have been heard and not taken. */
  readonly toldAlike: number | null;
  readonly hasForkedDecisions: boolean;
}

const DOC = someDoc();

/** Three honest machines and one that is copied again and again while each copy goes on; who meets whom is drawn. */
export async function forkSession(seed: number): Promise<ForkSession> {
  const members: TestMember[] = [];
  const make = async (options: MemberOptions): Promise<TestMember> => {
    const member = await createTestMember(options);
    members.push(member);
    return member;
  };
  try {
    return await play(createRandom(seed), make);
  } finally {
    for (const member of members) await member.end();
  }
}

async function play(random: Random, make: (options: MemberOptions) => Promise<TestMember>): Promise<ForkSession> {
  const mesh = createTestMesh();
  const [ada, bo, cy, liar] = [await make({ mesh }), await make({ mesh }), await make({ mesh }), await make({ mesh })];
  const { space } = unwrap(await ada.ui.call.createSpace());
  await joinThrough(mesh, ada, bo, space, "secretariat");
  await joinThrough(mesh, ada, cy, space, "editor");
  const mayDecide = random.chance(0.3);
  await joinThrough(mesh, ada, liar, space, mayDecide ? "secretariat" : "editor");
  const room = createMeetingRoom(space);
  const honest = [ada, bo, cy];
  const copies = [liar];
  const steps: string[] = [];
  for (let i = 0; i < 9; i++) {
    if (copies.length < 4 && random.chance(0.4)) {
      const from = random.below(copies.length);
      copies.push(await make({ copyOf: copies[from] ?? liar }));
      steps.push(`copy ${from} is ${copies.length - 1}`);
    }
    const at = random.below(copies.length);
    const present = honest.filter(() => random.chance(0.45));
    const copy = random.chance(0.8) ? copies[at] : undefined;
    steps.push(`${present.map((one) => honest.indexOf(one)).join()} meet ${copy ? `copy ${at}` : "alone"}`);
    await room.meet(copy ? [...present, copy] : present, async (writers) => {
      for (const writer of writers) await write(writer, random, steps.length);
      if (copy && mayDecide && random.chance(0.5)) await decide(copy, space);
    });
  }
  await meetAll(room, honest, random);
  const lastWords = honest.map((_, i) => `last${i}`);
  await room.meet(honest, async (writers) => {
    for (const [i, writer] of writers.entries()) await writer.type(lastWords[i] ?? "");
  });
  return report(space, honest, copies, room, steps, lastWords);
}

/** Why a copy may decide nothing any more: it was found out, or others hold more of its log than it does. */
const FOUND_OUT = new Set(["notMember", "rolledBack"]);

async function decide(copy: TestMember, space: SpaceId): Promise<void> {
  const wish = { space, spaceName: "GT-ADI-INT", role: "observer", expiresAt: NEVER, uses: 1, rendezvous: "" } as const;
  const made = await copy.ui.call.invite(wish);
  if (!made.ok && !FOUND_OUT.has(made.error.code)) unwrap(made);
}

function createMeetingRoom(space: SpaceId) {
  const clock = createTurnedClock();
  const windows = new Map<TestMember, TestWindow>();
  const windowOf = async (member: TestMember): Promise<TestWindow> => {
    const window = windows.get(member) ?? (await openTestWindow(member, space, DOC));
    windows.set(member, window);
    return window;
  };
  return {
    windowOf,
    async meet(members: readonly TestMember[], act: (windows: TestWindow[]) => Promise<void> = async () => undefined) {
      const openRoom = createMemoryRooms();
      const leave = members.map((member) => goOnline(member, openRoom, clock));
      const present: TestWindow[] = [];
      for (const member of members) present.push(await windowOf(member));
      await settleOnline(members, clock);
      await act(present);
      await settleOnline(members, clock);
      for (const go of leave) go();
      for (const member of members) await member.restartNet();
    },
  };
}
type MeetingRoom = ReturnType<typeof createMeetingRoom>;

async function write(window: TestWindow, random: Random, step: number): Promise<void> {
  for (let i = random.below(6); i > 0; i--) {
    if (random.chance(0.2)) await window.erase(random.below(1_000));
    else await window.type(`${window.member.device().slice(0, 3)}${step}.${i}`, random.below(1_000));
  }
}

/** In pairs first, in any order, so that proofs are made and carried in any order too; then everyone, until all is said. */
async function meetAll(room: MeetingRoom, honest: readonly TestMember[], random: Random): Promise<void> {
  for (let i = 0; i < 2; i++) {
    const absent = random.pick(honest);
    await room.meet(honest.filter((one) => one !== absent));
  }
  await room.meet(honest);
  await room.meet(honest);
}

async function report(
  space: SpaceId,
  honest: readonly TestMember[],
  copies: readonly TestMember[],
  room: MeetingRoom,
  steps: readonly string[],
  lastWords: readonly string[],
): Promise<ForkSession> {
  const windows = await Promise.all(honest.map(room.windowOf));
  const told = honest.map(({ ui }) => ui.all("membership").findLast((one) => one.space === space));
  const device = copies[0]?.device() ?? "";
  const standing = told[0]?.standings.find((one) => one.device === device);
  const logs = (lane: "content" | "control", of = honest) => of.map(({ disk }) => logOn(disk, device, lane));
  return {
    steps,
    shown: windows.map((window) => `${window.text()}\n${stateOf(window)}`),
    standings: told.map((one) => JSON.stringify(one?.standings)),
    lastWords,
    text: windows[0]?.text() ?? "",
    end: standing ? (endOf(standing)?.seq ?? null) : null,
    agreed: agreedSeq(logs("content")),
    toldAlike: agreedSeq(logs("content", [...honest, ...copies])),
    hasForkedDecisions: agreedSeq(logs("control", [...honest, ...copies])) !== null,
  };
}

const logOn = (disk: MemoryDisk, device: string, lane: Lane): StoredEnvelope[] =>
  [...disk.logs.values()].flat().filter((row) => row.device === device && row.lane === lane);

function agreedSeq(logs: readonly (readonly StoredEnvelope[])[]): number | null {
  for (let at = 0; logs.some((log) => at < log.length); at++) {
    if (new Set(logs.flatMap((log) => log[at]?.hash ?? [])).size > 1) return at;
  }
  return null;
}
