import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DocId, SpaceId } from "../../src/domain/ids.ts";
import { pairIn } from "./crowd.ts";
import { createMemoryRooms } from "./fakeNet.ts";
import { goOnline, settleOnline } from "./goOnline.ts";
import { unwrap } from "./joinThrough.ts";
import { someDoc } from "./ledgerIds.ts";
import type { MemberOptions, TestMember } from "./testMember.ts";
import { createTurnedClock } from "./turnedClock.ts";

/** Two members who have met once and never meet again, and a stick between them. */
export async function bundleScene(make: (options?: MemberOptions) => Promise<TestMember>) {
  const { mesh, host, guest, space } = await pairIn(make);
  const clock = createTurnedClock();
  const folder = await mkdtemp(join(tmpdir(), "concordia-stick-"));
  const leave: (() => void)[] = [];
  /** Its real net, in a room where nobody else ever comes. */
  const alone = async (...members: readonly TestMember[]): Promise<void> => {
    for (const member of members) leave.push(goOnline(member, createMemoryRooms(), clock));
    await settleOnline(members, clock);
  };
  await alone(host, guest);
  const path = (name = "a"): string => join(folder, `${name}.concordia`);
  return {
    mesh,
    host,
    guest,
    space,
    clock,
    doc: someDoc(),
    alone,
    path,
    settle: (...members: readonly TestMember[]) => settleOnline(members, clock),
    async end(): Promise<void> {
      for (const go of leave) go();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type BundleScene = Awaited<ReturnType<typeof bundleScene>>;

let cuts = 0;
export async function write(member: TestMember, space: SpaceId, doc: DocId, count: number): Promise<void> {
  for (let i = 0; i < count; i++) unwrap(await member.cut(space, doc, `cut ${cuts++}`, Uint8Array.of(0, 0)));
}

export async function save(
  member: TestMember,
  space: SpaceId,
  path: string,
  wish: { since?: Parameters<TestMember["ui"]["call"]["saveBundle"]>[0]["since"]; withFiles?: boolean } = {},
) {
  member.main.chosenPath = path;
  const { since = null, withFiles = true } = wish;
  return unwrap(
    await member.ui.call.saveBundle({ space, name: "GT", since, withFiles, spaceName: "GT", person: "Ada" }),
  );
}

export async function look(member: TestMember, path: string) {
  member.main.chosenPath = path;
  return member.ui.call.openBundle({ isArrived: false });
}

export async function take(member: TestMember, path: string) {
  const facts = unwrap(await look(member, path));
  return { facts, taken: unwrap(await member.ui.call.takeBundle()) };
}

export const codeOf = (answer: { ok: boolean; error?: { code: string } }): string =>
  answer.ok ? "opened" : (answer.error?.code ?? "");

/** The same file with something done to its bytes. */
export async function changed(from: string, to: string, change: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(to, change(Buffer.from(await readFile(from))));
}

/** Where each part of a file begins, and where the last one ends: head first. */
export function partEdges(bytes: Buffer, headBytes: number): number[] {
  const edges = [headBytes];
  for (let at = headBytes; at + 4 <= bytes.byteLength; at = edges.at(-1) ?? at)
    edges.push(at + 4 + bytes.readUInt32BE(at));
  return edges;
}

/** See electron/vault/bundle/bundleHead.ts. */
export const headLength = (bytes: Buffer): number => {
  const fixed = 17 + 32 + 32 + 48 + 2;
  return fixed + 92 * bytes.readUInt16BE(fixed - 2);
};
