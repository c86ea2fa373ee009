import type { DeviceId, DocId, SpaceId } from "../domain/ids.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import type { Role } from "../domain/role.ts";
import { createDocumentValidator } from "../ledger/validator/documentValidator.ts";
import type { OpenedEnvelope, RefusedEnvelope } from "./inbox.ts";
import { createReplica, type Replica } from "./replica.ts";
import type { SnapshotStore } from "./snapshotStore.ts";
import { createSnapshotKeeper, type SnapshotKeeper } from "./snapshotKeeper.ts";
import type { VaultCalls } from "./vaultCalls.ts";

interface Held {
  readonly replica: Replica;
  readonly keeper: SnapshotKeeper;
  loaded: Promise<Result<void, Problem>>;
  holders: number;
  isLeaving: boolean;
}

export interface OpenDocumentsOptions {
  readonly vault: Pick<VaultCalls, "openDocument" | "closeDocument" | "cut">;
  readonly snapshots: SnapshotStore;
  readonly selfOf: (space: SpaceId) => DeviceId | null;
  readonly roleOf: (space: SpaceId, device: DeviceId) => Role | null;
  readonly newCutId: () => string;
  /** Entries of the log that a document did not take. */
  readonly refused: (space: SpaceId, refused: readonly RefusedEnvelope[]) => void;
}

/** A loan of a document: everyone who holds one sees the same Y.Doc; the last one to release it lets it go. */
export interface Loan {
  readonly replica: Replica;
  /** When everything that this machine has of it is in. */
  readonly loaded: Promise<Result<void, Problem>>;
  release(): void;
}

/** The documents that are in memory. A space of a thousand documents loads its registers and what is on screen. */
export function createOpenDocuments(options: OpenDocumentsOptions) {
  const held = new Map<string, Held>();
  const keyOf = (space: SpaceId, id: DocId): string => `${space}/${id}`;

  const open = (space: SpaceId, id: DocId, self: DeviceId): Held => {
    const judge = createDocumentValidator({ space, doc: id, roleOf: (device) => options.roleOf(space, device) });
    const replica = createReplica({ space, id, self, judge, vault: options.vault, newCutId: options.newCutId });
    const keeper = createSnapshotKeeper(replica, options.snapshots);
    replica.watchRefused((refused) => options.refused(space, refused));
    const loaded = load(replica, judge.importState);
    return { replica, keeper, loaded, holders: 0, isLeaving: false };
  };
  const load = async (
    replica: Replica,
    importState: (state: Uint8Array) => boolean,
  ): Promise<Result<void, Problem>> => {
    const snapshot = await options.snapshots.read(replica.space, replica.id);
    if (snapshot && importState(snapshot.validatorState)) replica.load(snapshot.update);
    return subscribe(replica);
  };

  return {
    borrow(space: SpaceId, id: DocId): Result<Loan, Problem> {
      const self = options.selfOf(space);
      if (self === null) return err(problem("notMember"));
      const key = keyOf(space, id);
      const entry = held.get(key) ?? open(space, id, self);
      held.set(key, entry);
      entry.holders++;
      let isReleased = false;
      return ok({
        replica: entry.replica,
        get loaded() {
          return entry.loaded;
        },
        release() {
          if (isReleased) return;
          isReleased = true;
          entry.holders--;
          void letGo(key, entry);
        },
      });
    },
    /** Envelopes that the vault has opened; for a document that was closed meanwhile they come again when it opens. */
    receive(space: SpaceId, id: DocId, envelopes: readonly OpenedEnvelope[]): void {
      held.get(keyOf(space, id))?.replica.receive(envelopes);
    },
    /** Somebody was admitted: what this device wrote may have been waiting for it. */
    membershipChanged(space: SpaceId): void {
      for (const { replica } of held.values()) if (replica.space === space) replica.receive([]);
    },
    /** The log can be written (again): cuts that it had no room for are sent once more. */
    resendAll(): void {
      for (const { replica } of held.values()) replica.resend();
    },
    /** A new vault is open: it knows of no open documents, and cuts may have been lost with the old one. */
    reopenAll(): void {
      for (const { replica } of held.values()) {
        void subscribe(replica);
        replica.resend();
      }
    },
  };

  async function letGo(key: string, entry: Held): Promise<void> {
    const { replica, keeper } = entry;
    await entry.loaded;
    await replica.whenQuiet();
    await keeper.save();
    if (entry.holders > 0 || entry.isLeaving) return;
    entry.isLeaving = true;
    // Until the vault has answered, envelopes of this subscription still arrive, and must not meet a newer replica.
    await options.vault.closeDocument({ space: replica.space, doc: replica.id });
    entry.isLeaving = false;
    if (entry.holders > 0) {
      entry.loaded = subscribe(replica);
      return;
    }
    held.delete(key);
    keeper.stop();
    replica.destroy();
  }
  async function subscribe(replica: Replica): Promise<Result<void, Problem>> {
    const { space, id: doc } = replica;
    const opened = await options.vault.openDocument({ space, doc, covers: replica.covers() });
    return opened.ok ? ok(undefined) : opened;
  }
}
export type OpenDocuments = ReturnType<typeof createOpenDocuments>;
