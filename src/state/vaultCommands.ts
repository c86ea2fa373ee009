import { ok } from "../domain/result.ts";
import type { VaultCalls } from "../workspace/vaultCalls.ts";
import { session } from "./session.ts";
import { command } from "./command.ts";
import type { Services } from "./services.ts";
import type { AppDispatch } from "./store.ts";

/** First run without a keychain: how this machine keeps its keys. */
export const protect = (choice: Parameters<VaultCalls["protect"]>[0]) =>
  command<void>(async (dispatch, _getState, { workspace }) => {
    const state = await workspace.vault.protect(choice);
    if (!state.ok) return state;
    dispatch(session.actions.vaultChanged(state.value));
    return ok(undefined);
  });

/** A wrong passphrase is the caller's to show, beside the field. */
export const unlock =
  (passphrase: string) =>
  async (dispatch: AppDispatch, _getState: unknown, { workspace }: Services) => {
    const state = await workspace.vault.unlock({ passphrase });
    if (state.ok) dispatch(session.actions.vaultChanged(state.value));
    return state.ok ? ok(undefined) : state;
  };
