import { useEffect, useState } from "react";
import type { DocId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { borrowDraft } from "./borrowDraft.ts";
import { useAppDispatch } from "./hooks.ts";
import type { Replica } from "../workspace/replica.ts";

export type LoanState =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly problem: Problem }
  /** `turn` counts the times it was read anew: what shows the one before has to go. */
  | { readonly state: "ready"; readonly replica: Replica; readonly turn: number };

const LOADING: LoanState = { state: "loading" };

/** Holds the draft for as long as the page is shown. Ready once everything this machine has of it is in; never for no draft. */
export function useLoan(space: SpaceId, doc: DocId | null): LoanState {
  const dispatch = useAppDispatch();
  const [loan, setLoan] = useState(LOADING);
  useEffect(() => {
    if (doc === null) return;
    const borrowed = dispatch(borrowDraft(space, doc));
    if (!borrowed.ok) {
      setLoan({ state: "failed", problem: borrowed.error });
      return;
    }
    let isCurrent = true;
    let turn = 0;
    const loan = borrowed.value;
    const show = async (): Promise<void> => {
      const { replica, loaded } = loan;
      const result = await loaded;
      // One that was read anew meanwhile is shown by the call for it.
      if (!isCurrent || loan.replica !== replica) return;
      setLoan(result.ok ? { state: "ready", replica, turn } : { state: "failed", problem: result.error });
    };
    const stop = loan.watchRenewed(() => {
      turn++;
      setLoan(LOADING);
      void show();
    });
    void show();
    return () => {
      isCurrent = false;
      stop();
      setLoan(LOADING);
      loan.release();
    };
  }, [dispatch, space, doc]);
  return loan;
}
