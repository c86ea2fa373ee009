import type { SpaceId } from "../domain/ids.ts";
import { command } from "./command.ts";
import { verification } from "./verification.ts";

/** Checks everything that this machine holds of a space anew. */
export const verifySpace = (space: SpaceId) =>
  command(async (dispatch, _getState, { workspace }) => {
    dispatch(verification.actions.started(space));
    const answer = await workspace.vault.verifySpace({ space });
    const report = answer.ok ? answer.value : null;
    const end = !answer.ok ? "failed" : report ? "done" : "stopped";
    dispatch(verification.actions.ended({ space, end, report }));
    return answer;
  });

export const stopVerifying = (space: SpaceId) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.stopVerifying({ space }));
