import { useMemo } from "react";
import { type Action, actionsOf } from "../../../documents/meeting/actionsOf.ts";
import { type Decision, decisionsOf, nextDecisionNumber } from "../../../documents/meeting/decisionsOf.ts";
import { type Procedure, proceduresOf } from "../../../documents/meeting/proceduresOf.ts";
import { type Report, reportsOf } from "../../../documents/meeting/reportsOf.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

/** What the record of a meeting says beside its course. */
export interface RecordView {
  readonly decisions: readonly Decision[];
  readonly nextNumber: number;
  readonly actions: readonly Action[];
  readonly procedures: readonly Procedure[];
  readonly reports: readonly Report[];
}

export function useRecord({ recorded, mandates }: Pick<MeetingRoom, "recorded" | "mandates">): RecordView {
  return useMemo(() => {
    const decisions = decisionsOf(recorded);
    return {
      decisions,
      nextNumber: nextDecisionNumber(decisions),
      actions: actionsOf(recorded),
      procedures: proceduresOf(recorded, mandates.maySpeakFor),
      reports: reportsOf(recorded),
    };
  }, [recorded, mandates]);
}
