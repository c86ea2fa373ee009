import type { DeviceId, DocId, SpaceId } from "../domain/ids.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { err, ok, type Result } from "../domain/result.ts";
import { createDocumentValidator } from "../ledger/validator/documentValidator.ts";
import { authorityOf, type KnownMembership } from "./authorityOf.ts";
import type { OpenedEnvelope, RefusedEnvelope } from "./inbox.ts";
import { createReplica, type Replica } from "./replica.ts";
import type { SnapshotStore } from "./snapshotStore.ts";
import { createSnapshotKeeper, type SnapshotKeeper } from "./snapshotKeeper.ts";
import type { VaultCalls } from "./vaultCalls.ts";
import { createWatchers, type Watchers } from "./watchers.ts";

interface Held {
  replica: Replica;
  keeper: SnapshotKeeper;
  loaded: Promise<Result<void, Problem>>;
  readonly renewed: Watchers<Replica>;
  holders: number;
  isGone: boolean;
  /** Letting go and reading anew both close the vault's subscription: never at the same time. */
  lastTurn: Promise<void>;
}

export interface OpenDocumentsOptions {
  readonly vault: Pick<VaultCalls, "openDocument" | "closeDocument" | "cut">;
  readonly snapshots: SnapshotStore;
  readonly selfOf: (space: SpaceId) => DeviceId | null;
  readonly membershipOf: (space: SpaceId) => KnownMembership | null;
  readonly newCutId: () => string;
  /** Entries of the log that a document did not take. */
  readonly refused: (space: SpaceId, refused: readonly RefusedEnvelope[]) => void;
}

/** A loan of a document: everyone who holds one sees the same Y.Doc; the last one to release it lets it go. */
export interface Loan {
  /** The one of now. */
  readonly replica: Replica;
  /** When everything that this machine has of it is in. */
  readonly loaded: Promise<Result<void, Problem>>;
  /**
   * The document was read from the logs anew, because the membership says otherwise what counts: there is another
   * Y.Doc now, and whoever shows the old one must let go of it.
   */
  watchRenewed(renewed: (replica: Replica) => void): () => void;
  /** Writes the shortcut by which it opens at once the next time, where there is something that it would save. */
  keep(): Promise<void>;
  release(): void;
}

/** The documents that are in memory. A space of a thousand documents loads its registers and what is on screen. */
export function createOpenDocuments(options: OpenDocumentsOptions) {
  const held = new Map<string, Held>();
  const keyOf = (space: SpaceId, id: DocId): string => `${space}/${id}`;

  const make = (space: SpaceId, id: DocId, self: DeviceId) => {
    const authority = authorityOf(() => options.membershipOf(space));
    const judge = createDocumentValidator({ space, doc: id, authority });
    const replica = createReplica({ space, id, self, judge, vault: options.vault, newCutId: options.newCutId });
    replica.watchRefused((refused) => options.refused(space, refused));
    return { judge, replica, keeper: createSnapshotKeeper(replica, options.snapshots) };
  };
  const open = (space: SpaceId, id: DocId, self: DeviceId): Held => {
    const { judge, replica, keeper } = make(space, id, self);
    const loaded = load(replica, judge, keeper);
    const lastTurn = loaded.then(() => undefined);
    const entry: Held = { replica, keeper, loaded, renewed: createWatchers(), holders: 0, isGone: false, lastTurn };
    watchReplica(entry);
    return entry;
  };
  const inTurn = (entry: Held, act: (entry: Held) => Promise<void>): void => {
    entry.lastTurn = entry.lastTurn.then(() => (entry.isGone ? undefined : act(entry)));
  };
  const watchReplica = (entry: Held): void => {
    const { replica } = entry;
    // Own work that nobody takes is taken off the screen again: it must not go on where the others cannot follow.
    replica.watchRefused(() => {
      if (entry.replica === replica && replica.isOutdated()) inTurn(entry, renew);
    });
    // Kept for a wipe that somebody else has settled meanwhile.
    replica.wipes?.watch(() => {
      if (entry.replica === replica && entry.holders === 0) inTurn(entry, letGo);
    });
  };
  const load = async (
    replica: Replica,
    judge: ReturnType<typeof createDocumentValidator>,
    keeper: SnapshotKeeper,
  ): Promise<Result<void, Problem>> => {
    const snapshot = await options.snapshots.read(replica.space, replica.id);
    if (snapshot && judge.importState(snapshot.validatorState)) {
      replica.alarmBeyond({ covers: judge.covers() });
      // It may be older than a removal: then only the logs tell.
      if (judge.isStale()) judge.reset();
      else replica.load(snapshot.update);
      return subscribe(replica);
    }
    const read = await subscribe(replica);
    // From here on this machine knows where it stood, however it ends.
    if (read.ok && replica.wipes) void keeper.save();
    return read;
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
        get replica() {
          return entry.replica;
        },
        get loaded() {
          return entry.loaded;
        },
        watchRenewed: entry.renewed.watch,
        keep: () => entry.keeper.save(),
        release() {
          if (isReleased) return;
          isReleased = true;
          entry.holders--;
          inTurn(entry, letGo);
        },
      });
    },
    /** Envelopes that the vault has opened; for a document that was closed meanwhile they come again when it opens. */
    receive(space: SpaceId, id: DocId, envelopes: readonly OpenedEnvelope[]): void {
      held.get(keyOf(space, id))?.replica.receive(envelopes);
    },
    /** Somebody was admitted: what this device wrote may have been waiting for it. Somebody was removed: read anew. */
    membershipChanged(space: SpaceId): void {
      for (const entry of held.values()) {
        if (entry.replica.space !== space) continue;
        if (entry.replica.isOutdated()) inTurn(entry, renew);
        else entry.replica.receive([]);
      }
    },
    /** Resolves when nothing typed here is on its way to the log. */
    async whenQuiet(): Promise<void> {
      await Promise.all([...held.values()].map(({ replica }) => replica.whenQuiet()));
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

  /** Begins anew from the logs, under the membership of now. */
  async function renew(entry: Held): Promise<void> {
    const old = entry.replica;
    if (!old.isOutdated()) return;
    await quietUnder(old);
    entry.keeper.stop();
    const { replica, keeper } = make(old.space, old.id, old.self);
    replica.alarmBeyond({ covers: old.covers(), unsettled: old.wipes?.list() ?? [] });
    Object.assign(entry, { replica, keeper });
    watchReplica(entry);
    entry.loaded = subscribe(replica);
    old.destroy();
    entry.renewed.tell(replica);
    // The membership may have changed once more while the log was read.
    if ((await entry.loaded).ok) await renew(entry);
  }
  /** Nothing more comes of the old subscription, and everything typed meanwhile is in the log. */
  async function quietUnder(replica: Replica): Promise<void> {
    await replica.whenQuiet();
    await options.vault.closeDocument({ space: replica.space, doc: replica.id });
    await replica.whenQuiet();
  }
  async function letGo(entry: Held): Promise<void> {
    const { replica, keeper } = entry;
    await entry.loaded;
    await replica.whenQuiet();
    if (!replica.isOutdated()) await keeper.save();
    // With a wipe that nobody has settled it stays: whoever opens it next must be told.
    if (entry.holders > 0 || (replica.wipes?.list() ?? []).length > 0) return;
    // Until the vault has answered, envelopes of this subscription still arrive, and must not meet a newer replica.
    await options.vault.closeDocument({ space: replica.space, doc: replica.id });
    if (entry.holders > 0) {
      entry.loaded = subscribe(replica);
      return;
    }
    entry.isGone = true;
    held.delete(keyOf(replica.space, replica.id));
    keeper.stop();
    replica.destroy();
  }
  async function subscribe(replica: Replica): Promise<Result<void, Problem>> {
    const { space, id: doc } = replica;
    const opened = await options.vault.openDocument({ space, doc, covers: replica.covers() });
    if (!opened.ok) return opened;
    replica.alarmBeyond();
    return ok(undefined);
  }
}
export type OpenDocuments = ReturnType<typeof createOpenDocuments>;
