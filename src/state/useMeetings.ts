import { useCallback, useEffect, useMemo, useState } from "react";
import { type AgendaItem, readAgenda } from "../documents/register/agenda.ts";
import { type Meeting, readMeetings } from "../documents/register/meetings.ts";
import { watchRecords } from "../documents/register/records.ts";
import { registerId } from "../documents/register/registerId.ts";
import type { DocId, SpaceId } from "../domain/ids.ts";
import type { Replica } from "../workspace/replica.ts";
import { useLoan } from "./useLoan.ts";

/** The meetings of a space, the earliest first; null until all that this machine has of them is in. */
export const useMeetings = (space: SpaceId): readonly Meeting[] | null => useRegister(space, readMeetings);

/** The one held last before another; undefined for none, and until the list is in. */
export const useMeetingBefore = (space: SpaceId, { id, from }: Meeting): Meeting | undefined =>
  useMeetings(space)?.findLast((one) => one.id !== id && one.from > 0 && one.from < from && !one.isCancelled);

/** The agenda of a meeting; null until all that this machine has of it is in, and for none. */
export function useAgenda(space: SpaceId, meeting: DocId | null): readonly AgendaItem[] | null {
  const read = useCallback((doc: Replica["doc"]) => (meeting ? readAgenda(doc, meeting) : null), [meeting]);
  return useRegister(space, read);
}

/** `read` stays the same for as long as it reads the same. */
function useRegister<Read>(space: SpaceId, read: (doc: Replica["doc"]) => Read): Read | null {
  const id = useMemo(() => registerId(space, "meetings"), [space]);
  const loan = useLoan(space, id);
  const doc = loan.state === "ready" ? loan.replica.doc : null;
  const [seen, setSeen] = useState<Read | null>(null);
  useEffect(() => {
    if (!doc) return;
    const look = (): void => setSeen(read(doc));
    look();
    const stop = watchRecords(doc, look);
    return () => {
      stop();
      setSeen(null);
    };
  }, [doc, read]);
  return seen;
}
