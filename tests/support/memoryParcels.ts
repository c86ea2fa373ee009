import type { WantedAsset } from "../../src/domain/asset.ts";
import type { DeviceId, Hash } from "../../src/domain/ids.ts";
import { ok } from "../../src/domain/result.ts";
import type { ParcelKeeper } from "../../src/sync/replication/space.ts";
import { hashOf } from "./someAsset.ts";

export interface MemoryParcels extends ParcelKeeper {
  readonly held: Map<Hash, Uint8Array>;
  /** Which assets were last said to be met. */
  metNow: readonly Hash[];
  /** How often each parcel was read to be sent. */
  readonly reads: Hash[];
}

/** Keeps whatever is what it is called. */
export function createMemoryParcels(): MemoryParcels {
  const held = new Map<Hash, Uint8Array>();
  const reads: Hash[] = [];
  const parcels: MemoryParcels = {
    held,
    metNow: [],
    reads,
    async read(hash) {
      reads.push(hash);
      return held.get(hash) ?? null;
    },
    async keep(hash, bytes) {
      if (hashOf(bytes) !== hash) return ok("other");
      held.set(hash, bytes);
      return ok("kept");
    },
    met: (assets) => {
      parcels.metNow = assets;
    },
  };
  return parcels;
}

/** One for each device, made when it is first asked for. */
export function createParcelShelves() {
  const shelves = new Map<DeviceId, MemoryParcels>();
  return (device: DeviceId): MemoryParcels => {
    const shelf = shelves.get(device) ?? createMemoryParcels();
    shelves.set(device, shelf);
    return shelf;
  };
}

/** What a vault would say that is missing. */
export const missing = ({ asset, parcels }: WantedAsset, { held }: MemoryParcels): readonly WantedAsset[] => {
  const left = parcels.filter((hash) => !held.has(hash));
  return left.length > 0 ? [{ asset, parcels: left }] : [];
};
