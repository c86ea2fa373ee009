import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { ToldCorrection } from "../../../documents/meeting/report/correctionLines.ts";
import type { Report, ReportPhase } from "../../../documents/meeting/reportsOf.ts";
import type { Deadline } from "../../../documents/meeting/statement.ts";
import { tellCorrections } from "../../../state/correctionCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { DeadlineDialog } from "./DeadlineDialog.tsx";

const NEXT = { live: "secretariat", secretariat: "corrections", corrections: "adopted" } as const;

export interface ReportPhasesProps {
  readonly room: MeetingRoom;
  readonly report: Report;
  readonly corrections: readonly ToldCorrection[];
}

/** From live notes to the secretariat, to those present with a deadline, to adopted; a step back is one too. */
export function ReportPhases({ room, report: told, corrections }: ReportPhasesProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { report, phase, over } = told;
  const [asks, setAsks] = useState(false);
  const go = (next: ReportPhase, deadline: Deadline | null = null): void =>
    void room.record({ type: "reportPhase", report, phase: next, deadline, over });
  const adopt = async (): Promise<void> => {
    const shown = await dispatch(tellCorrections(room.space, room.meeting.id, told, corrections));
    if (shown.ok) go("adopted");
  };
  if (phase === "adopted") return null;
  const open = corrections.filter(({ outcome }) => outcome === "open").length;
  const next = NEXT[phase];
  const press = (): void => {
    if (next === "corrections") setAsks(true);
    else if (next === "adopted") void adopt();
    else go(next);
  };
  return (
    <div className="f-record-acts">
      {open > 0 && (
        <StatusDot tone="warn">{intl.formatMessage({ id: "reports.corrections.open" }, { count: open })}</StatusDot>
      )}
      <Button onPress={press} data-testid="report-next">
        {intl.formatMessage({ id: `reports.act.${next}` })}
      </Button>
      {phase === "corrections" && (
        <Button onPress={() => go("secretariat")}>{intl.formatMessage({ id: "reports.act.back" })}</Button>
      )}
      {asks && (
        <DeadlineDialog
          title={intl.formatMessage({ id: "reports.corrections.title" })}
          zone={room.meeting.zone}
          onSet={(deadline) => go("corrections", deadline)}
          onClose={() => setAsks(false)}
        />
      )}
    </div>
  );
}
