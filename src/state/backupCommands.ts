import { command } from "./command.ts";
import { session } from "./session.ts";

const NOTHING_YET = { done: 0, total: 0 };

/** Asks in main's dialog where to; not a failure when nothing was chosen, or it was cancelled on the way. */
export const makeBackup = (name: string, passphrase: string) =>
  command<{ isDone: boolean }>((dispatch, _getState, { workspace }) => {
    dispatch(session.actions.backupWentOn(NOTHING_YET));
    return workspace.vault.makeBackup({ name, passphrase });
  });

/** What is wrong with the file or the passphrase is the caller's to show. Then everything begins anew, as that machine. */
export const restoreBackup = (passphrase: string) =>
  command<{ isDone: boolean }>(async (dispatch, _getState, { workspace, main }) => {
    dispatch(session.actions.backupWentOn(NOTHING_YET));
    const restored = await workspace.vault.restoreBackup({ passphrase });
    if (restored.ok && restored.value.isDone) await main.reload();
    return restored;
  });

export const cancelBackup = () => command((_dispatch, _getState, { workspace }) => workspace.vault.cancelBackup());
