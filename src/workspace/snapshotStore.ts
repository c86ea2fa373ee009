import type { DocId, SpaceId } from "../domain/ids.ts";
import type { LocalStore } from "../store/local/openLocalStore.ts";
import { asSealed } from "../store/local/sealed.ts";
import { pack, unpack } from "./packed.ts";
import { decodeSnapshot, encodeSnapshot, type Snapshot } from "./snapshotBytes.ts";
import type { VaultCalls } from "./vaultCalls.ts";

/** Snapshots, packed and sealed before they touch the disk. */
export interface SnapshotStore {
  /** Null when there is none, or none that can be opened: the log then tells everything. */
  read(space: SpaceId, doc: DocId): Promise<Snapshot | null>;
  /** True when it is durable. A snapshot that could not be written loses nothing and is tried again later. */
  write(space: SpaceId, doc: DocId, snapshot: Snapshot): Promise<boolean>;
}

export function createSnapshotStore(
  store: Pick<LocalStore, "snapshot" | "saveSnapshot">,
  vault: Pick<VaultCalls, "sealLocal" | "openLocal">,
): SnapshotStore {
  const label = (space: SpaceId, doc: DocId): string => `snapshot ${space} ${doc}`;
  return {
    async read(space, doc) {
      const stored = await store.snapshot(space, doc);
      if (!stored.ok || stored.value === null) return null;
      const opened = await vault.openLocal({ label: label(space, doc), sealed: stored.value });
      const plain = opened.ok ? await unpack(opened.value) : opened;
      const decoded = plain.ok ? decodeSnapshot(plain.value) : plain;
      return decoded.ok ? decoded.value : null;
    },
    async write(space, doc, snapshot) {
      const plain = await pack(encodeSnapshot(snapshot));
      const sealed = await vault.sealLocal({ label: label(space, doc), plain });
      if (!sealed.ok) return false;
      return (await store.saveSnapshot(space, doc, asSealed(sealed.value))).ok;
    },
  };
}
