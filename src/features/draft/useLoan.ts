import { useEffect, useState } from "react";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import { borrowDraft } from "../../state/borrowDraft.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import type { Replica } from "../../workspace/replica.ts";

export type LoanState =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly problem: Problem }
  | { readonly state: "ready"; readonly replica: Replica };

const LOADING: LoanState = { state: "loading" };

/** Holds the draft for as long as the page is shown. Ready once everything this machine has of it is in. */
export function useLoan(space: SpaceId, doc: DocId): LoanState {
  const dispatch = useAppDispatch();
  const [loan, setLoan] = useState(LOADING);
  useEffect(() => {
    const borrowed = dispatch(borrowDraft(space, doc));
    if (!borrowed.ok) {
      setLoan({ state: "failed", problem: borrowed.error });
      return;
    }
    let isCurrent = true;
    const { replica, loaded, release } = borrowed.value;
    void loaded.then((result) => {
      if (isCurrent) setLoan(result.ok ? { state: "ready", replica } : { state: "failed", problem: result.error });
    });
    return () => {
      isCurrent = false;
      setLoan(LOADING);
      release();
    };
  }, [dispatch, space, doc]);
  return loan;
}
