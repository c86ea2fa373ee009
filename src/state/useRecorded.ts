import { useEffect, useMemo, useState } from "react";
import { type Recorded, readRecord } from "../documents/meeting/readRecord.ts";
import { RECORD, SAID } from "../documents/meeting/roots.ts";
import { watchRecord } from "../documents/meeting/watchRecord.ts";
import { itemOf } from "../documents/statements/itemOf.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import type { Problem } from "../domain/problem.ts";
import type { DeclaredSeq } from "../ledger/membership/mandateAt.ts";
import { useLoan } from "./useLoan.ts";

export type RecordedState =
  | { readonly state: "loading" }
  | { readonly state: "failed"; readonly problem: Problem }
  | { readonly state: "ready"; readonly recorded: Recorded; readonly knownAt: KnownAt };

/** What the author of a statement had seen of the control logs; null while it is on its way. The same for as long as the document is. */
export type KnownAt = (id: string) => DeclaredSeq | null;

const LOADING: RecordedState = { state: "loading" };

/** What was said and recorded in a meeting, for as long as it is looked at; never ready for none. */
export function useRecorded(space: SpaceId, meeting: DocId | null): RecordedState {
  const loan = useLoan(space, meeting);
  const replica = loan.state === "ready" ? loan.replica : null;
  const doc = replica?.doc ?? null;
  const knownAt = useMemo((): KnownAt => {
    return (id) => {
      const item = replica && itemOf(replica.doc, [SAID, RECORD], id);
      return item ? replica.declaredAt(item.client, item.clock) : null;
    };
  }, [replica]);
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
  return doc && recorded ? { state: "ready", recorded, knownAt } : LOADING;
}
