import type { FileIntake } from "../../../src/domain/fileIntake.ts";
import type { Hash } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import type { Head, Lane } from "../../../src/ledger/types.ts";
import type { Core } from "../core.ts";
import type { NetSession } from "../netLink.ts";
import type { BundleManifest } from "./bundleManifest.ts";
import { decodeParcelPart } from "./bundleParts.ts";
import type { BundleProgress } from "./makeBundle.ts";
import type { OpenedBundle } from "./readBundle.ts";

type Stretch = BundleManifest["logs"][number];
/** More numbers of parts say nothing more to anybody. */
const MOST_TOLD = 100;

export interface TakenBundle {
  /** Entries that were not here before, over all logs of the file. */
  readonly entries: number;
  /** Attached files that were not here before and are now. */
  readonly files: number;
  /** Numbers of the parts that are not what was written there. */
  readonly changedParts: readonly number[];
  /** The file ends before its end was said. */
  readonly isTorn: boolean;
  readonly isCancelled: boolean;
  /** Pieces that were refused; they stand in the list of what was set aside. */
  readonly refused: number;
  /** What the file was to bring and is not here. */
  readonly missing: readonly Stretch[];
  readonly missingFiles: readonly Hash[];
}

/** Hands the frames of a file to net as if they came over a link, and keeps the parcels. What is whole is taken. */
export async function takeBundle(
  core: Core,
  session: NetSession,
  { manifest, sizeBytes, parts }: OpenedBundle,
  progress: BundleProgress,
): Promise<Result<TakenBundle, Problem>> {
  const { space } = manifest;
  const before = await standing(core, session, manifest);
  if (!before.ok) return before;
  const { by: device, madeAt: at, heads } = manifest;
  session.notify("toldByFile", { space, device, at, heads });
  const give = giver(core, session, manifest);
  const changedParts: number[] = [];
  const isChanged = (index: number): void => {
    if (changedParts.length < MOST_TOLD) changedParts.push(index);
  };
  let isTorn = false;
  for await (const part of parts) {
    if (progress.isCancelled()) break;
    if (part.kind === "changed") isChanged(part.index);
    else if (part.kind === "torn") isTorn = true;
    else if (part.kind === "frame") {
      const given = await give.frame(part.content);
      if (!given.ok) return given;
    } else if (part.kind === "parcel") {
      const parcel = decodeParcelPart(part.content);
      const kept = parcel && (await core.assets.carried(space, parcel.hash, parcel.bytes));
      if (kept && !kept.ok) return kept;
      if (!kept || kept.value === "other") isChanged(part.index);
    }
    progress.told(part.endsAt, sizeBytes);
  }
  const settled = await give.again();
  if (!settled.ok) return settled;
  const after = await standing(core, session, manifest);
  if (!after.ok) return after;
  return ok({
    entries: before.value.lacked - after.value.lacked,
    files: before.value.missingFiles.length - after.value.missingFiles.length,
    changedParts,
    isTorn,
    isCancelled: progress.isCancelled(),
    refused: give.refused(),
    missing: after.value.missing,
    missingFiles: after.value.missingFiles,
  });
}

/** What of a file is not here: entries of its logs, and whole attached files. */
export async function standing(core: Core, session: NetSession, { space, logs, assets }: BundleManifest) {
  const held = await session.call.heldHeads({ space });
  if (!held.ok) return held;
  const missing = missingOf(logs, held.value.heads);
  const missingFiles: Hash[] = [];
  for (const { asset } of assets) if (!(await core.assets.isWhole(space, asset))) missingFiles.push(asset);
  const lacked = missing.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return ok({ missing, lacked, missingFiles, lacksEarlier: missing.some((one) => isBehindGap(one, held.value.heads)) });
}

const seqOf = (heads: readonly Head[], { device, lane }: Stretch): number =>
  heads.find((one) => one.device === device && one.lane === lane)?.seq ?? 0;

export const missingOf = (logs: readonly Stretch[], heads: readonly Head[]): Stretch[] =>
  logs.map((log) => ({ ...log, from: Math.max(log.from, seqOf(heads, log) + 1) })).filter(({ from, to }) => from <= to);

/** It goes on from entries that are not here: somebody else was thought to have them. */
const isBehindGap = (log: Stretch, heads: readonly Head[]): boolean => log.from > seqOf(heads, log) + 1;

/** It could not be judged yet: what lets its author in, or goes before it, may stand further on. */
const WAITS: ReadonlySet<FileIntake> = new Set(["waiting", "gap"]);

interface Given {
  readonly intake: FileIntake;
  readonly lane: Lane;
}

/** Control logs come first in a file, and each may hold what another one waits for. */
function giver(core: Core, session: NetSession, { space, by }: BundleManifest) {
  let waiting: Uint8Array[] = [];
  let refused = 0;
  const give = async (frame: Uint8Array): Promise<Result<Given, Problem>> => {
    const given = await session.call.takeFrame({ space, self: core.identity.device, by, frame });
    if (!given.ok) return given;
    const { intake } = given.value;
    if (intake === "failed") return err(problem("netDown", "file"));
    if (intake === "refused" || intake === "unreadable") refused++;
    return given;
  };
  /** As long as one of them goes in another one may follow. */
  const again = async (): Promise<Result<undefined, Problem>> => {
    for (let hasMoved = waiting.length > 0; hasMoved; ) {
      hasMoved = false;
      const round = waiting;
      waiting = [];
      for (const frame of round) {
        const given = await give(frame);
        if (!given.ok) return given;
        if (WAITS.has(given.value.intake)) waiting.push(frame);
        else hasMoved = true;
      }
    }
    waiting = [];
    return ok(undefined);
  };
  return {
    refused: () => refused,
    again,
    async frame(frame: Uint8Array): Promise<Result<undefined, Problem>> {
      const given = await give(frame);
      if (!given.ok) return given;
      const { intake, lane } = given.value;
      if (!WAITS.has(intake)) return ok(undefined);
      if (lane === "control") waiting.push(frame);
      else if (waiting.length > 0) {
        const settled = await again();
        const once = settled.ok ? await give(frame) : settled;
        if (!once.ok) return once;
      }
      return ok(undefined);
    },
  };
}
