import type { SpaceId } from "../domain/ids.ts";
import type { SpaceFault } from "../ledger/verify/spaceFault.ts";
import type { VersionVerdict } from "../workspace/versionChecks.ts";
import { command } from "./command.ts";
import type { RootState } from "./store.ts";
import { verification } from "./verification.ts";

/** Checks everything that this machine holds of a space anew: the logs in the vault, the texts of confirmed versions here. */
export const verifySpace = (space: SpaceId) =>
  command(async (dispatch, getState, { workspace }) => {
    dispatch(verification.actions.started(space));
    const answer = await workspace.vault.verifySpace({ space });
    const held = answer.ok ? answer.value : null;
    const verdicts = held && !held.firstFault ? await workspace.versions.again(space) : [];
    const report = held && { ...held, firstFault: held.firstFault ?? otherContent(getState(), space, verdicts) };
    const end = !answer.ok ? "failed" : report ? "done" : "stopped";
    dispatch(verification.actions.ended({ space, end, report }));
    return answer;
  });

export const stopVerifying = (space: SpaceId) =>
  command((_dispatch, _getState, { workspace }) => workspace.vault.stopVerifying({ space }));

/** The first version whose text is another here, in the order of faults: by device and seq. */
function otherContent(state: RootState, space: SpaceId, verdicts: readonly VersionVerdict[]): SpaceFault | null {
  const others = new Set(verdicts.filter(({ answer }) => answer === "other").map(({ id }) => id));
  const [first] = (state.session.spaces[space]?.versions ?? [])
    .filter(({ id }) => others.has(id))
    .sort((a, b) => (a.by === b.by ? a.seq - b.seq : a.by < b.by ? -1 : 1));
  return first ? { device: first.by, lane: "control", seq: first.seq, what: "otherContent" } : null;
}
