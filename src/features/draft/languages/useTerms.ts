import { useEffect, useMemo, useState } from "react";
import { watchRecords } from "../../../documents/register/records.ts";
import { registerId } from "../../../documents/register/registerId.ts";
import { readTerms, type Term } from "../../../documents/register/terms.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import { useLoan } from "../../../state/useLoan.ts";

const NONE: readonly Term[] = [];

/** What a space has agreed to call things, for as long as it is looked at; null until all that this machine has of it is in. */
export function useTerms(space: SpaceId, isWanted = true): readonly Term[] | null {
  const id = useMemo(() => registerId(space, "terms"), [space]);
  const loan = useLoan(space, isWanted ? id : null);
  const doc = loan.state === "ready" ? loan.replica.doc : null;
  const [terms, setTerms] = useState(NONE);
  useEffect(() => {
    if (!doc) return;
    const read = (): void => setTerms(readTerms(doc));
    read();
    return watchRecords(doc, read);
  }, [doc]);
  return doc ? terms : null;
}
