import type { AssetSize, AssetState, FollowedAsset, ParcelVerdict, WantedAsset } from "../../../src/domain/asset.ts";
import { CHUNK_BYTES } from "../../../src/domain/asset.ts";
import type { Hash } from "../../../src/domain/ids.ts";
import type { Problem } from "../../../src/domain/problem.ts";
import { ok, type Result } from "../../../src/domain/result.ts";
import { decodeAssetTable } from "../../../src/ledger/assetTable.ts";
import type { ParcelFolder } from "./parcelFolder.ts";

export interface AssetStanding extends AssetSize {
  readonly state: AssetState;
  readonly hereBytes: number;
}

export interface ShelfEvents {
  /** Only those of which something has changed. */
  readonly told: (standings: readonly AssetStanding[]) => void;
  /** What is missing; replaces the last list. */
  readonly wanted: (wants: readonly WantedAsset[]) => void;
  readonly failed: (problem: Problem) => void;
}

interface Followed extends AssetSize {
  /** Null until its table is here; "bad": it is none, or says another size than the record. */
  chunks: readonly Hash[] | "bad" | null;
  /** What is not here, with the bytes of the file that lie in it; the table first. */
  readonly missing: Map<Hash, number>;
}

/** A file that is here, and all its parcels, the table first. */
export interface WholeAsset extends AssetSize {
  readonly parcels: readonly Hash[];
}

/** The files of one space: which of their parcels are wanted, and how each of them stands. */
export interface AssetShelf {
  follow(assets: readonly FollowedAsset[], limitBytes: number): Promise<void>;
  /** Whether a new file of this size has room within the limit. */
  hasRoomFor(sizeBytes: number): boolean;
  stop(asset: Hash): void;
  resume(asset: Hash): Promise<void>;
  /** A parcel that came. "other": nothing of it was kept. */
  keep(hash: Hash, bytes: Uint8Array): Promise<Result<ParcelVerdict, Problem>>;
  /** Those of which everything is here. */
  whole(): readonly WholeAsset[];
  /** Of these, and no others, somebody who is here may have what is missing. */
  met(assets: readonly Hash[]): void;
  /** A parcel was found damaged: looks again at what is here. */
  recount(): Promise<void>;
  /** For a net that has just come up. */
  tellWants(): void;
  /** For a window that has just come up. */
  tellAll(): void;
}

/** Until the window has said what a person allows. */
const FIRST_LIMIT_BYTES = 1_000_000_000;

export function createAssetShelf(folder: ParcelFolder, events: ShelfEvents, now: () => number): AssetShelf {
  let followed: readonly Followed[] = [];
  let limitBytes = FIRST_LIMIT_BYTES;
  let pinned: ReadonlySet<string> = new Set();
  let isDiskFull = false;
  let meeting: ReadonlySet<Hash> = new Set();
  let last: Promise<unknown> = Promise.resolve();
  const stopped = new Set<Hash>();
  const told = new Map<string, string>();

  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };
  const standings = (): readonly AssetStanding[] => {
    const beyond = beyondLimit(followed, limitBytes, (one) => pinned.has(keyOf(one)));
    return followed.map((one) => {
      const { asset, sizeBytes } = one;
      return { asset, sizeBytes, state: stateOf(one, beyond), hereBytes: hereBytesOf(one) };
    });
  };
  const stateOf = (one: Followed, beyond: ReadonlySet<Hash>): AssetState => {
    if (one.chunks === "bad") return "damaged";
    if (isHere(one)) return "here";
    if (stopped.has(one.asset)) return "stopped";
    if (beyond.has(one.asset)) return "overLimit";
    if (isDiskFull) return "diskFull";
    return meeting.has(one.asset) ? "coming" : "waiting";
  };
  const show = (): void => {
    const changed = standings().filter((one) => told.get(keyOf(one)) !== `${one.state} ${one.hereBytes}`);
    for (const one of changed) told.set(keyOf(one), `${one.state} ${one.hereBytes}`);
    if (changed.length > 0) events.told(changed);
  };
  const want = (): void => {
    const wanted = new Set(standings().flatMap(({ asset, state }) => (isFetched(state) ? [asset] : [])));
    const open = followed.filter(({ asset }) => wanted.has(asset));
    events.wanted(open.map(({ asset, missing }) => ({ asset, parcels: [...missing.keys()] })));
  };
  const look = async (one: Followed): Promise<void> => {
    const bytes = await folder.read(one.asset);
    one.missing.clear();
    one.chunks = bytes && chunksOf(one, bytes);
    if (one.chunks === null) one.missing.set(one.asset, one.sizeBytes);
    if (one.chunks === null || one.chunks === "bad") return;
    await folder.bringBack(one.chunks);
    for (const [at, chunk] of one.chunks.entries()) {
      const sizeBytes = Math.min(CHUNK_BYTES, one.sizeBytes - at * CHUNK_BYTES);
      if (!folder.has(chunk)) one.missing.set(chunk, sizeBytes);
    }
  };
  const recount = async (): Promise<void> => {
    for (const one of followed) await look(one);
    show();
    want();
  };
  const stumble = (problem: Problem): void => {
    if (!isDiskFull) events.failed(problem);
    isDiskFull = true;
    show();
    want();
  };
  return {
    follow: (assets, limit) =>
      inTurn(async () => {
        const known = new Map(followed.map((one) => [keyOf(one), one]));
        followed = assets.map((one) => known.get(keyOf(one)) ?? newlyNamed(one));
        pinned = new Set(assets.filter(({ isPinned }) => isPinned).map(keyOf));
        limitBytes = limit;
        isDiskFull = false;
        await folder.bringBack(assets.map(({ asset }) => asset));
        for (const one of followed) if (one.chunks === null) await look(one);
        const tables = followed.map(({ asset }) => asset);
        await folder.nameOnly(new Set([...tables, ...followed.flatMap(({ chunks }) => listed(chunks))]), now());
        show();
        want();
      }),
    hasRoomFor: (sizeBytes) => followed.reduce((sum, one) => sum + one.sizeBytes, sizeBytes) <= limitBytes,
    stop(asset) {
      stopped.add(asset);
      show();
      want();
    },
    resume: (asset) => {
      stopped.delete(asset);
      isDiskFull = false;
      return inTurn(recount);
    },
    async keep(hash, bytes) {
      const of = followed.filter(({ missing }) => missing.has(hash));
      if (of.length === 0) return ok("unwanted");
      const kept = await folder.keep(hash, bytes);
      if (!kept.ok) stumble(kept.error);
      if (!kept.ok || kept.value === "other") return kept;
      const tables = of.filter(({ asset }) => asset === hash);
      for (const one of of) one.missing.delete(hash);
      for (const one of tables) await look(one);
      show();
      // Net takes off by itself what it has brought; what a table names it cannot know.
      if (tables.length > 0) want();
      return kept;
    },
    whole: () =>
      followed
        .filter(isHere)
        .map(({ asset, sizeBytes, chunks }) => ({ asset, sizeBytes, parcels: [asset, ...listed(chunks)] })),
    met(assets) {
      meeting = new Set(assets);
      show();
    },
    recount: () => inTurn(recount),
    tellWants() {
      meeting = new Set();
      want();
      show();
    },
    tellAll() {
      told.clear();
      show();
    },
  };
}

/** Two records may say different sizes of one asset; one of them is wrong, and only that one. */
const keyOf = ({ asset, sizeBytes }: AssetSize): string => `${asset} ${sizeBytes}`;

const newlyNamed = ({ asset, sizeBytes }: AssetSize): Followed => ({
  asset,
  sizeBytes,
  chunks: null,
  missing: new Map(),
});

const isFetched = (state: AssetState): boolean => state === "coming" || state === "waiting";

const isHere = ({ chunks, missing }: Followed): boolean => listed(chunks) === chunks && missing.size === 0;

const listed = (chunks: Followed["chunks"]): readonly Hash[] => (chunks === "bad" ? [] : (chunks ?? []));

const hereBytesOf = ({ sizeBytes, missing }: Followed): number =>
  [...missing.values()].reduce((rest, bytes) => rest - bytes, sizeBytes);

function chunksOf({ sizeBytes }: AssetSize, table: Uint8Array): readonly Hash[] | "bad" {
  const decoded = decodeAssetTable(table);
  return decoded?.sizeBytes === sizeBytes ? decoded.chunks : "bad";
}

/** Those for which there is no room: what is here and what is pinned counts first, then what is wanted first. */
function beyondLimit(
  followed: readonly Followed[],
  limitBytes: number,
  isPinned: (one: Followed) => boolean,
): ReadonlySet<Hash> {
  const beyond = new Set<Hash>();
  const isCounted = (one: Followed): boolean => isHere(one) || isPinned(one);
  let sum = followed.filter(isCounted).reduce((bytes, one) => bytes + one.sizeBytes, 0);
  for (const one of followed) {
    if (isCounted(one)) continue;
    if (sum + one.sizeBytes > limitBytes) beyond.add(one.asset);
    else sum += one.sizeBytes;
  }
  return beyond;
}
