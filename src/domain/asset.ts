import type { Hash } from "./ids.ts";

/*
 * A file that is attached to a draft is an asset: its bytes are cut into chunks, each chunk is sealed, and a table names
 * them. A sealed chunk and a table are parcels: bytes that are kept and sent under their own SHA-256. The asset is named by
 * the hash of its table.
 */

/** Plain bytes of a chunk; the last one may be shorter. */
export const CHUNK_BYTES = 256 * 1024;
/** The largest parcel: a whole chunk and its seal. */
export const MAX_PARCEL_BYTES = CHUNK_BYTES + 16;
/** The largest file that can be attached. */
export const MAX_ASSET_BYTES = 25 * 1024 * 1024;

export const chunkCountOf = (sizeBytes: number): number => Math.ceil(sizeBytes / CHUNK_BYTES);

/** What a record says of an asset: its name, and how large the file is. */
export interface AssetSize {
  readonly asset: Hash;
  readonly sizeBytes: number;
}

/** A file that the records of a space name. A pinned one is fetched and kept whatever the limit of this machine is. */
export interface FollowedAsset extends AssetSize {
  readonly isPinned?: boolean;
}

/**
 * How it stands with an asset on this machine. "waiting": nobody who is here has what is missing. "stopped": a person has
 * stopped it. "overLimit": the setting of this machine leaves no room. "diskFull": the disk does not. "damaged": its table
 * is not one, or says another size than the record.
 */
export const ASSET_STATES = ["here", "coming", "waiting", "stopped", "overLimit", "diskFull", "damaged"] as const;
export type AssetState = (typeof ASSET_STATES)[number];

/** The parcels of an asset that are not here yet, in the order in which they are wanted. */
export interface WantedAsset {
  readonly asset: Hash;
  readonly parcels: readonly Hash[];
}

/** What became of a parcel that came. "unwanted": nobody on this machine waits for it any more. */
export const PARCEL_VERDICTS = ["kept", "other", "unwanted"] as const;
export type ParcelVerdict = (typeof PARCEL_VERDICTS)[number];
