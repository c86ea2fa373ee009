import { open as openFile, rename, rm } from "node:fs/promises";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import type { Head } from "../../../src/ledger/types.ts";
import type { WholeAsset } from "../assets/assetShelf.ts";
import type { Core } from "../core.ts";
import { codeOf } from "../keep/atomicFile.ts";
import type { NetSession } from "../netLink.ts";
import type { Space } from "../space/space.ts";
import { FILE_KEY_BYTES, newBundleHead } from "./bundleHead.ts";
import { type BundleManifest, encodeManifest } from "./bundleManifest.ts";
import { bundleWriter, encodeParcelPart, type WriteBundlePart } from "./bundleParts.ts";

export interface BundleWish {
  /** How far somebody is known to be; null: everything. */
  readonly since: readonly Head[] | null;
  readonly withFiles: boolean;
  readonly spaceName: string;
  readonly person: string;
}
export interface BundleProgress {
  readonly told: (done: number, total: number) => void;
  readonly isCancelled: () => boolean;
}
export interface Bundled {
  readonly entries: number;
  readonly files: number;
}

/**
 * What this machine holds of a space into one file: the frames in which net would answer whoever asks, control logs first,
 * and the parcels of attached files. Written beside and renamed, so that there is all of it or nothing.
 */
export async function makeBundle(
  core: Core,
  space: Space,
  path: string,
  wish: BundleWish,
  progress: BundleProgress,
): Promise<Result<Bundled, Problem>> {
  const beside = `${path}.part`;
  // A log that is pruned while it is read would leave a hole.
  await core.folds.hold();
  try {
    const made = await core.net.withNet((session) => writeWhole(core, session, space, beside, wish, progress));
    if (made.ok) await rename(beside, path);
    else await rm(beside, { force: true });
    return made;
  } catch (error) {
    // What cannot be taken away either stays beside it as .part; why nothing was written is what is told.
    await rm(beside, { force: true }).catch(() => undefined);
    return err(problem(codeOf(error) === "ENOSPC" ? "diskFull" : "fileUnwritable", `bundle ${codeOf(error)}`));
  } finally {
    core.folds.release();
  }
}

async function writeWhole(
  core: Core,
  session: NetSession,
  space: Space,
  path: string,
  { since, withFiles, spaceName, person }: BundleWish,
  progress: BundleProgress,
): Promise<Result<Bundled, Problem>> {
  const epoch = space.keys.current();
  if (!epoch) return err(problem("notMember", "key"));
  const held = await session.call.heldHeads({ space: space.id });
  if (!held.ok) return held;
  const { heads } = held.value;
  const assets = withFiles ? await core.assets.whole(space.id) : [];
  const manifest: BundleManifest = {
    version: 1,
    space: space.id,
    by: core.identity.device,
    spaceName,
    person,
    madeAt: Math.floor(core.now()),
    isWhole: since === null,
    heads,
    logs: lacking(heads, since ?? []),
    assets: assets.map(({ asset, sizeBytes }) => ({ asset, sizeBytes })),
  };
  const file = await openFile(path, "w", 0o600);
  try {
    const fileKey = core.random(FILE_KEY_BYTES);
    const head = newBundleHead(space, epoch.key, fileKey, core.random);
    const write = await bundleWriter(file, head, fileKey, core.identity);
    const written = await writeParts({ core, session, manifest, assets, write, progress });
    if (written.ok) await file.sync();
    return written;
  } finally {
    await file.close();
  }
}

/** What of each log goes beyond `since`: control logs first, then the smallest pieces, as one asks for them over a link. */
export function lacking(heads: readonly Head[], since: readonly Head[]): BundleManifest["logs"] {
  const seqOf = ({ device, lane }: Head): number =>
    since.find((one) => one.device === device && one.lane === lane)?.seq ?? 0;
  return heads
    .map((head) => ({ device: head.device, lane: head.lane, from: seqOf(head) + 1, to: head.seq }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.lane === b.lane ? a.to - a.from - (b.to - b.from) : a.lane === "control" ? -1 : 1));
}

export const entriesIn = (logs: BundleManifest["logs"]): number =>
  logs.reduce((sum, { from, to }) => sum + to - from + 1, 0);

interface Writing {
  readonly core: Core;
  readonly session: NetSession;
  readonly manifest: BundleManifest;
  readonly assets: readonly WholeAsset[];
  readonly write: WriteBundlePart;
  readonly progress: BundleProgress;
}

async function writeParts(writing: Writing): Promise<Result<Bundled, Problem>> {
  const { core, session, manifest, assets, write, progress } = writing;
  const { space } = manifest;
  const entries = entriesIn(manifest.logs);
  const total = entries + assets.reduce((sum, { parcels }) => sum + parcels.length, 0);
  let done = 0;
  await write("manifest", encodeManifest(manifest));
  for (const { from: first, ...log } of manifest.logs) {
    let shown: readonly number[] = [];
    for (let from = first; from > 0; ) {
      if (progress.isCancelled()) return err(problem("cancelled"));
      const page = await session.call.framesFor({ space, ...log, from, shown: [...shown] });
      if (!page.ok) return page;
      for (const frame of page.value.frames) await write("frame", frame);
      const { next } = page.value;
      done += (next || log.to + 1) - from;
      ({ shown } = page.value);
      from = next;
      progress.told(done, total);
    }
  }
  for (const hash of assets.flatMap(({ parcels }) => parcels)) {
    if (progress.isCancelled()) return err(problem("cancelled"));
    const bytes = await core.assets.parcel(space, hash);
    if (bytes) await write("parcel", encodeParcelPart(hash, bytes));
    progress.told(++done, total);
  }
  await write("end", new Uint8Array(0));
  return ok({ entries, files: assets.length });
}
