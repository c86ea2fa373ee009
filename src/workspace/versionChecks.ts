import type { DeviceId, Hash, SpaceId } from "../domain/ids.ts";
import type { CheckpointAnswer } from "../ledger/checkpoint/compareCheckpoint.ts";
import type { VersionMemory } from "./versionMemory.ts";
import type { VersionReader } from "./versionReader.ts";
import type { Membership } from "./workspace.ts";

export type Version = Membership["versions"][number];

/** Does this machine's text of that moment agree? See `CHECKPOINT_ANSWERS`. */
export interface VersionVerdict {
  readonly space: SpaceId;
  readonly id: Hash;
  readonly answer: CheckpointAnswer;
  /** What this machine makes of the entries of the version where that is "other"; null for every other answer. */
  readonly own: Hash | null;
  /** Whose entries are not here yet. */
  readonly missing: readonly DeviceId[];
}

export interface VersionChecksOptions {
  readonly reader: Pick<VersionReader, "read">;
  readonly memory: VersionMemory;
  readonly compared: (verdict: VersionVerdict) => void;
}

/**
 * Compares each confirmed version with what this machine makes of the same entries: once when all of them are here, and
 * again as long as some are missing. One at a time, because each may be a whole draft.
 */
export function createVersionChecks({ reader, memory, compared }: VersionChecksOptions) {
  const spaces = new Map<SpaceId, readonly Version[]>();
  const verdicts = new Map<Hash, VersionVerdict>();
  let recalled: Promise<ReadonlySet<Hash>> | null = null;
  let running: Promise<void> | null = null;
  let isDue = false;

  const settle = (verdict: VersionVerdict): void => {
    const before = verdicts.get(verdict.id);
    verdicts.set(verdict.id, verdict);
    if (before?.answer !== verdict.answer || before.missing.join() !== verdict.missing.join()) compared(verdict);
  };
  const compare = async (space: SpaceId, { id, doc, content }: Version): Promise<void> => {
    const read = await reader.read(space, doc, id);
    if (!read.ok) return;
    const { answer, missing, content: own } = read.value;
    if (answer !== "whole") return settle({ space, id, answer, own: null, missing });
    const isEqual = own === content;
    settle({ space, id, answer: isEqual ? "same" : "other", own: isEqual ? null : own, missing: [] });
    if (isEqual) memory.remember([...verdicts.values()].filter(isSame).map((one) => one.id));
  };
  const look = async (space: SpaceId, version: Version, same: ReadonlySet<Hash>): Promise<void> => {
    const { id, isCut } = version;
    const before = verdicts.get(id)?.answer;
    if (isCut) return settle({ space, id, answer: "cut", own: null, missing: [] });
    if (before === "same" || before === "other") return;
    if (before === undefined && same.has(id)) return settle({ space, id, answer: "same", own: null, missing: [] });
    await compare(space, version);
  };
  const run = async (): Promise<void> => {
    recalled ??= memory.recall().then((ids) => new Set(ids));
    const same = await recalled;
    while (isDue) {
      isDue = false;
      for (const [space, versions] of spaces) for (const version of versions) await look(space, version, same);
    }
    running = null;
  };
  const start = (): void => {
    isDue = true;
    running ??= run();
  };

  return {
    membershipChanged({ space, versions }: Pick<Membership, "space" | "versions">): void {
      spaces.set(space, versions);
      if (versions.some(({ id, isCut }) => !isFinal(verdicts.get(id), isCut))) start();
    },
    /** Something has come into the logs of a space. */
    moved(space: SpaceId): void {
      if ((spaces.get(space) ?? []).some(({ id, isCut }) => !isFinal(verdicts.get(id), isCut))) start();
    },
    /** Believes nothing that was compared before. Resolves when all versions of the space have been read. */
    async again(space: SpaceId): Promise<readonly VersionVerdict[]> {
      const versions = spaces.get(space) ?? [];
      recalled = Promise.resolve(new Set());
      await running;
      for (const { id } of versions) verdicts.delete(id);
      start();
      await running;
      return versions.flatMap(({ id }) => verdicts.get(id) ?? []);
    },
    forget(space: SpaceId): void {
      spaces.delete(space);
    },
  };
}
export type VersionChecks = ReturnType<typeof createVersionChecks>;

const isSame = ({ answer }: VersionVerdict): boolean => answer === "same";

const isFinal = (verdict: VersionVerdict | undefined, isCut: boolean): boolean =>
  isCut ? verdict?.answer === "cut" : verdict?.answer === "same" || verdict?.answer === "other";
