import { useMemo } from "react";
import { reportsOf } from "../../documents/meeting/reportsOf.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAgenda, useMeetings } from "../useMeetings.ts";
import { useRecorded } from "../useRecorded.ts";
import { meetingNeeds, type OfflineNeeds } from "./offlineChoice.ts";

/** What a meeting needs, as far as this machine knows of it; null for none, and until its agenda and its record have been read. */
export function useMeetingNeeds(space: SpaceId, meeting: DocId | null): OfflineNeeds | null {
  const meetings = useMeetings(space);
  const agenda = useAgenda(space, meeting);
  const recorded = useRecorded(space, meeting);
  const convocation = meetings?.find(({ id }) => id === meeting)?.convocation ?? null;
  const record = recorded.state === "ready" ? recorded.recorded : null;
  return useMemo(
    () =>
      meeting && agenda && record
        ? meetingNeeds(
            agenda,
            reportsOf(record).map(({ report }) => report),
            convocation,
          )
        : null,
    [meeting, agenda, record, convocation],
  );
}
