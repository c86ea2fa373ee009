import type { DocId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import type { Loan } from "../workspace/openDocuments.ts";
import type { Replica } from "../workspace/replica.ts";
import { notices } from "./notices.ts";
import { saving } from "./saving.ts";
import type { Services } from "./services.ts";
import type { AppDispatch } from "./store.ts";

/** Borrows a draft for as long as it is on screen; its saving state is in the store meanwhile. */
export const borrowDraft =
  (space: SpaceId, id: DocId) =>
  (dispatch: AppDispatch, _getState: unknown, { workspace }: Services): Result<Loan, Problem> => {
    const borrowed = workspace.documents.borrow(space, id);
    if (!borrowed.ok) {
      dispatch(notices.actions.noticed(borrowed.error));
      return borrowed;
    }
    const loan = borrowed.value;
    let stopSaving = showSaving(dispatch, loan.replica);
    const stopRenewed = loan.watchRenewed((replica) => {
      stopSaving();
      stopSaving = showSaving(dispatch, replica);
    });
    return ok({
      get replica() {
        return loan.replica;
      },
      get loaded() {
        return loan.loaded;
      },
      watchRenewed: loan.watchRenewed,
      keep: loan.keep,
      release() {
        stopRenewed();
        stopSaving();
        dispatch(saving.actions.documentClosed(id));
        loan.release();
      },
    });
  };

function showSaving(dispatch: AppDispatch, replica: Replica): () => void {
  const tell = (state: ReturnType<Replica["saving"]>): void => {
    dispatch(saving.actions.savingChanged({ doc: replica.id, saving: state }));
  };
  tell(replica.saving());
  return replica.watchSaving(tell);
}
