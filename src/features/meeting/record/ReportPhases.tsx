import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import type { Report, ReportPhase } from "../../../documents/meeting/reportsOf.ts";
import type { Deadline } from "../../../documents/meeting/statement.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { DeadlineDialog } from "./DeadlineDialog.tsx";

const NEXT = { live: "secretariat", secretariat: "corrections", corrections: "adopted" } as const;

export interface ReportPhasesProps {
  readonly room: MeetingRoom;
  readonly report: Report;
}

/** From live notes to the secretariat, to those present with a deadline, to adopted; a step back is one too. */
export function ReportPhases({ room, report: { report, phase, over } }: ReportPhasesProps) {
  const intl = useIntl();
  const [asks, setAsks] = useState(false);
  const go = (next: ReportPhase, deadline: Deadline | null = null): void =>
    void room.record({ type: "reportPhase", report, phase: next, deadline, over });
  if (phase === "adopted") return null;
  const next = NEXT[phase];
  return (
    <div className="f-record-acts">
      <Button onPress={() => (next === "corrections" ? setAsks(true) : go(next))} data-testid="report-next">
        {intl.formatMessage({ id: `reports.act.${next}` })}
      </Button>
      {phase === "corrections" && (
        <Button onPress={() => go("secretariat")}>{intl.formatMessage({ id: "reports.act.back" })}</Button>
      )}
      {asks && (
        <DeadlineDialog
          title={intl.formatMessage({ id: "reports.act.corrections" })}
          zone={room.meeting.zone}
          onSet={(deadline) => go("corrections", deadline)}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}
