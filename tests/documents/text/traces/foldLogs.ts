import { vi } from "vitest";
import { kindOfEntry } from "../../../../src/ledger/entry.ts";
import { FOLD_FROM, KEEP_UNFOLDED } from "../../../../src/ledger/fold/foldLimits.ts";
import type { StoredEnvelope } from "../../../../src/ledger/types.ts";
import type { TestMember } from "../../../support/testMember.ts";
import type { TestMesh } from "../../../support/testMesh.ts";

/** So long may a machine take to fold some thousands of envelopes, or to compare what others have folded. */
const TIMEOUT_MS = 300_000;

export const contentRows = ({ disk }: TestMember): readonly StoredEnvelope[] =>
  [...disk.logs.values()].flat().filter(({ lane }) => lane === "content");

/** Sealed and signed, as a log holds them. */
export const bytesOf = (rows: readonly StoredEnvelope[]): number =>
  rows.reduce((sum, { entry, signature }) => sum + entry.byteLength + (signature?.byteLength ?? 0), 0);

/** Everybody is idle: each folds what it wrote, and then lets go of what the others have folded. */
export async function foldLogs(members: readonly TestMember[], mesh: TestMesh): Promise<void> {
  for (const member of members) await restUntilFolded(member, [member]);
  await mesh.settle();
  for (const member of members) await restUntilFolded(member, members);
}

/** At `member` there is of each of these authors no more left unfolded than is not worth a fold. */
async function restUntilFolded(member: TestMember, authors: readonly TestMember[]): Promise<void> {
  const unfolded = (author: TestMember): number =>
    contentRows(member).filter(({ device, entry }) => device === author.device() && kindOfEntry(entry) === "update")
      .length;
  member.rest();
  await vi.waitUntil(() => authors.every((author) => unfolded(author) < FOLD_FROM + KEEP_UNFOLDED), {
    timeout: TIMEOUT_MS,
  });
}
