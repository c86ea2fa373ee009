import type { SpaceId } from "../../src/domain/ids.ts";
import { endOf } from "../../src/ledger/membership/standing.ts";
import { pairIn } from "./crowd.ts";
import { createMemoryRooms } from "./fakeNet.ts";
import { goOnline, settleOnline } from "./goOnline.ts";
import { joinThrough } from "./joinThrough.ts";
import { someDoc } from "./ledgerIds.ts";
import type { MemberOptions, TestMember } from "./testMember.ts";
import { openTestWindow, type TestWindow } from "./testWindow.ts";
import { createTurnedClock } from "./turnedClock.ts";

/** Three honest members, and one whose machine has been copied: each copy goes on with somebody else. */
export async function copiedScene(
  make: (options?: MemberOptions) => Promise<TestMember>,
  role: "editor" | "secretariat" = "editor",
) {
  const doc = someDoc();
  const { mesh, host: ada, guest: liar, space } = await pairIn(make, role);
  const [bo, cy] = [await make({ mesh }), await make({ mesh })];
  for (const one of [bo, cy]) await joinThrough(mesh, ada, one, space, "editor");
  const clock = createTurnedClock();
  const windows = new Map<TestMember, TestWindow>();
  const windowOf = async (member: TestMember): Promise<TestWindow> => {
    const window = windows.get(member) ?? (await openTestWindow(member, space, doc));
    windows.set(member, window);
    return window;
  };
  /** They meet, and nobody else; `act` is done while they are together. */
  const meet = async (members: readonly TestMember[], act: () => Promise<void> = async () => undefined) => {
    const openRoom = createMemoryRooms();
    const leave = members.map((member) => goOnline(member, openRoom, clock));
    await settleOnline(members, clock);
    await act();
    await settleOnline(members, clock);
    for (const go of leave) go();
    for (const member of members) await member.restartNet();
  };
  const write = async (member: TestMember, ...texts: readonly string[]): Promise<void> => {
    const window = await windowOf(member);
    for (const text of texts) await window.type(text);
  };
  return { mesh, space, ada, bo, cy, liar, meet, write, windowOf, copy: (of: TestMember) => make({ copyOf: of }) };
}
export const words = (what: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${what}${i + 1}`);

/** Where the liar's work ends for this member. */
export function endFor(member: TestMember, space: SpaceId, liar: TestMember) {
  const told = member.ui.all("membership").findLast((one) => one.space === space);
  const standing = told?.standings.find(({ device }) => device === liar.device());
  const end = standing && endOf(standing);
  return { isFrozen: standing?.isFrozen, seq: end?.seq, hash: end?.hash };
}
