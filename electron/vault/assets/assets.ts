import { rm } from "node:fs/promises";
import { join } from "node:path";
import {
  type AssetSize,
  chunkCountOf,
  type FollowedAsset,
  MAX_ASSET_BYTES,
  type ParcelVerdict,
} from "../../../src/domain/asset.ts";
import { type Hash, isHash, type SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { decodeAssetTable } from "../../../src/ledger/assetTable.ts";
import { idOf } from "../../../src/ledger/idOf.ts";
import type { Core } from "../core.ts";
import { nodeSha256 } from "../crypto/deriveKey.ts";
import { toHex } from "../crypto/exact.ts";
import type { Space } from "../space/space.ts";
import { sealChunk, sealTable } from "./assetSeal.ts";
import { type AssetShelf, createAssetShelf, type WholeAsset } from "./assetShelf.ts";
import { openParcelFolder, type ParcelFolder } from "./parcelFolder.ts";
import { writeAsset } from "./writeAsset.ts";

const KEY_BYTES = 32;

interface Opened {
  readonly folder: ParcelFolder;
  readonly shelf: AssetShelf;
}

/** The attached files of all spaces: sealed here, kept on this disk, and what is missing asked of the others by net. */
export interface Assets {
  attach(space: Space, bytes: Uint8Array): Promise<Result<AssetSize, Problem>>;
  save(space: Space, asset: Hash, name: string): Promise<Result<{ isDone: boolean }, Problem>>;
  follow(space: SpaceId, assets: readonly FollowedAsset[], limitBytes: number): Promise<void>;
  stop(space: SpaceId, asset: Hash): Promise<void>;
  resume(space: SpaceId, asset: Hash): Promise<void>;
  /** For a member that asks; null when it is not here. */
  parcel(space: SpaceId, hash: Hash): Promise<Uint8Array | null>;
  keep(space: SpaceId, hash: Hash, bytes: Uint8Array): Promise<Result<ParcelVerdict, Problem>>;
  met(space: SpaceId, assets: readonly Hash[]): Promise<void>;
  /** The files that are here whole, for a file that is carried to others. */
  whole(space: SpaceId): Promise<readonly WholeAsset[]>;
  /** Whether all of a file is here, whether or not a record names it yet. */
  isWhole(space: SpaceId, asset: Hash): Promise<boolean>;
  /** A parcel that was carried here: the record that names its file may only just be coming. */
  carried(space: SpaceId, hash: Hash, bytes: Uint8Array): Promise<Result<ParcelVerdict, Problem>>;
  /** All parcels of a space, for a backup. */
  held(space: SpaceId): Promise<readonly Hash[]>;
  /** A parcel out of a backup; whatever is not what it is called is left out. */
  restore(space: SpaceId, hash: Hash, bytes: Uint8Array): Promise<Result<ParcelVerdict, Problem>>;
  /** A net has come up. */
  tellNet(): void;
  /** A window has come up. */
  tellUi(): void;
  /** Nothing of the space is held when it resolves. */
  forget(space: SpaceId): Promise<void>;
}

export function createAssets(
  parts: Pick<Core, "net" | "notifyUi" | "main" | "random" | "now">,
  directory: string,
): Assets {
  const { net, notifyUi, main, random, now } = parts;
  const open = new Map<SpaceId, Promise<Opened>>();

  const begin = async (space: SpaceId): Promise<Opened> => {
    const folder = await openParcelFolder(join(directory, space));
    const shelf = createAssetShelf(
      folder,
      {
        told: (assets) => notifyUi("assets", { space, assets: [...assets] }),
        wanted: (wants) =>
          net.notify("wantAssets", {
            space,
            assets: wants.map(({ asset, parcels }) => ({ asset, parcels: [...parcels] })),
          }),
        failed: (failure) => notifyUi("failed", failure),
      },
      now,
    );
    return { folder, shelf };
  };
  const of = (space: SpaceId): Promise<Opened> => {
    const opened = open.get(space) ?? begin(space);
    open.set(space, opened);
    return opened;
  };
  const each = (act: (shelf: AssetShelf) => void): void => {
    for (const opened of open.values()) void opened.then(({ shelf }) => act(shelf));
  };
  return {
    async attach(space, bytes) {
      const epoch = space.keys.current();
      if (!epoch) return err(problem("notMember", "key"));
      const sizeBytes = bytes.byteLength;
      if (sizeBytes > MAX_ASSET_BYTES) return err(problem("attachmentTooLarge"));
      const { folder, shelf } = await of(space.id);
      if (!shelf.hasRoomFor(sizeBytes)) return err(problem("attachmentsFull"));
      const key = random(KEY_BYTES);
      const chunks: Hash[] = [];
      for (let index = 0; index < chunkCountOf(sizeBytes); index++) {
        const kept = await keepOwn(folder, sealChunk(key, bytes, index));
        if (!kept.ok) return kept;
        chunks.push(kept.value);
      }
      // The table last: whoever finds it finds all that it names.
      const asset = await keepOwn(folder, sealTable(space.id, { sizeBytes, chunks, key }, epoch, random));
      return asset.ok ? ok({ asset: asset.value, sizeBytes }) : asset;
    },
    async save(space, asset, name) {
      const { folder, shelf } = await of(space.id);
      const chosen = await main.chooseFile({ purpose: "saveAttachment", name: name.slice(0, 120) });
      if (!chosen.ok) return chosen;
      if (chosen.value.path === null) return ok({ isDone: false });
      const written = await writeAsset(space, folder, asset, chosen.value.path);
      if (!written.ok && written.error.code === "attachmentMissing") await shelf.recount();
      return written.ok ? ok({ isDone: true }) : written;
    },
    follow: async (space, assets, limitBytes) => (await of(space)).shelf.follow(assets, limitBytes),
    stop: async (space, asset) => (await of(space)).shelf.stop(asset),
    resume: async (space, asset) => (await of(space)).shelf.resume(asset),
    async parcel(space, hash) {
      const { folder, shelf } = await of(space);
      const wasHere = folder.has(hash);
      const bytes = await folder.read(hash);
      if (wasHere && bytes === null) await shelf.recount();
      return bytes;
    },
    keep: async (space, hash, bytes) => (await of(space)).shelf.keep(hash, bytes),
    met: async (space, assets) => (await of(space)).shelf.met(assets),
    whole: async (space) => (await of(space)).shelf.whole(),
    async isWhole(space, asset) {
      const { folder } = await of(space);
      const bytes = await folder.read(asset);
      const table = bytes && decodeAssetTable(bytes);
      return table?.chunks.every((chunk) => folder.has(chunk)) ?? false;
    },
    async carried(space, hash, bytes) {
      const { folder, shelf } = await of(space);
      const kept = await shelf.keep(hash, bytes);
      return kept.ok && kept.value === "unwanted" ? folder.keep(hash, bytes) : kept;
    },
    held: async (space) => (await of(space)).folder.held(),
    restore: async (space, hash, bytes) => (await of(space)).folder.keep(hash, bytes),
    tellNet: () => each((shelf) => shelf.tellWants()),
    tellUi: () => each((shelf) => shelf.tellAll()),
    async forget(space) {
      await open.get(space);
      open.delete(space);
      await rm(join(directory, space), { recursive: true, force: true });
    },
  };
}

async function keepOwn(folder: ParcelFolder, bytes: Uint8Array): Promise<Result<Hash, Problem>> {
  const hash = idOf(isHash, toHex(nodeSha256(bytes)));
  const kept = await folder.keep(hash, bytes);
  return kept.ok ? ok(hash) : kept;
}
