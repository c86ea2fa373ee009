import { useMemo } from "react";
import type { ProcedurePlace } from "../documents/discussion/readDiscussion.ts";
import { type Procedure, proceduresOf } from "../documents/meeting/proceduresOf.ts";
import type { SpaceId } from "../domain/ids.ts";
import { useMandates } from "./useMandates.ts";
import { useRecorded } from "./useRecorded.ts";

/** A procedure as the meeting has it that records it; null until that is in, and for one that it does not know. */
export function useProcedure(space: SpaceId, { meeting, procedure }: ProcedurePlace): Procedure | null {
  const record = useRecorded(space, meeting);
  const { maySpeakFor } = useMandates(space, record.state === "ready" ? record.knownAt : undefined);
  const recorded = record.state === "ready" ? record.recorded : null;
  return useMemo(
    () => (recorded ? (proceduresOf(recorded, maySpeakFor).find(({ says }) => says.id === procedure) ?? null) : null),
    [recorded, maySpeakFor, procedure],
  );
}
