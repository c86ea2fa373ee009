import { useEffect, useState } from "react";
import { type Recorded, readRecord } from "../documents/meeting/readRecord.ts";
import { watchRecord } from "../documents/meeting/watchRecord.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import { useLoan } from "./useLoan.ts";

export type RecordedState =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly problem: Problem }
  | { readonly state: "ready"; readonly recorded: Recorded };

const LOADING: RecordedState = { state: "loading" };

/** What was said and recorded in a meeting, for as long as it is looked at; never ready for none. */
export function useRecorded(space: SpaceId, meeting: DocId | null): RecordedState {
  const loan = useLoan(space, meeting);
  const doc = loan.state === "ready" ? loan.replica.doc : null;
  const [recorded, setRecorded] = useState<Recorded | null>(null);
  useEffect(() => {
    if (!doc) return;
    const look = (): void => setRecorded(readRecord(doc));
    look();
    const stop = watchRecord(doc, look);
    return () => {
      stop();
      setRecorded(null);
    };
  }, [doc]);
  if (loan.state === "failed") return loan;
  return doc && recorded ? { state: "ready", recorded } : LOADING;
}
