import * as v from "valibot";
import { readSealed, writeSealed } from "../workspace/sealedValue.ts";
import type { Services } from "./services.ts";
import type { AppDispatch, Store } from "./store.ts";
import { SYNC_PARTS, syncPart } from "./syncPart.ts";

const NAME = "syncPart";
const parser = v.safeParser(v.picklist(SYNC_PARTS));

export const recallSyncPart =
  () =>
  async (dispatch: AppDispatch, _getState: unknown, { local, workspace }: Services): Promise<void> => {
    const parsed = parser(await readSealed({ local, vault: workspace.vault }, NAME));
    if (parsed.success) dispatch(syncPart.actions.partRestored(parsed.output));
  };

/** Keeps it for the next start, sealed. A failed write loses nothing but that. Returns its stop function. */
export function rememberSyncPart(store: Store, { local, workspace }: Services): () => void {
  let kept = store.getState().syncPart;
  return store.subscribe(() => {
    const now = store.getState().syncPart;
    if (now === kept) return;
    kept = now;
    if (now.isOwn) void writeSealed({ local, vault: workspace.vault }, NAME, now.chosen);
  });
}
