import type { Replica } from "./replica.ts";
import type { SnapshotStore } from "./snapshotStore.ts";

/** A document is snapshotted when this many envelopes have come since the last time. */
const EVERY_ENVELOPES = 200;

/**
 * Decides when a document's snapshot is worth writing: after many envelopes, and when it is closed. Losing one loses
 * nothing, the log has it all.
 */
export function createSnapshotKeeper(replica: Replica, store: SnapshotStore) {
  let sinceLast = 0;
  let isSaving = false;

  const save = async (): Promise<void> => {
    if (isSaving || sinceLast === 0) return;
    const snapshot = replica.snapshot();
    if (!snapshot) return;
    isSaving = true;
    const covered = sinceLast;
    const isWritten = await store.write(replica.space, replica.id, snapshot);
    if (isWritten) sinceLast -= covered;
    isSaving = false;
  };
  const counted = (count: number): void => {
    sinceLast += count;
    if (sinceLast >= EVERY_ENVELOPES) void save();
  };
  const stopArrived = replica.watchArrived((envelopes) => counted(envelopes.length));
  const stopSaving = replica.watchSaving((saving) => {
    if (!saving.hasPending) counted(1);
  });
  // None could be written past a wipe while it stood; once all are settled they must not be told again.
  const stopWipes = replica.wipes?.watch(() => void replica.whenQuiet().then(save));
  return {
    save,
    stop(): void {
      stopWipes?.();
      stopArrived();
      stopSaving();
    },
  };
}
export type SnapshotKeeper = ReturnType<typeof createSnapshotKeeper>;
