import { useState } from "react";
import { useIntl } from "react-intl";
import { Dialog } from "../../../controls/Dialog.tsx";
import { Tabs } from "../../../controls/Tabs.tsx";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { AllDecisions } from "./AllDecisions.tsx";
import { MeetingFiles } from "./MeetingFiles.tsx";
import { Procedures } from "./Procedures.tsx";
import { Reports } from "./Reports.tsx";
import { useRecord } from "./useRecord.ts";
import "./record.css";

export interface RecordDialogProps {
  readonly room: MeetingRoom;
  /** The part that is shown first. */
  readonly begin: RecordPart;
  readonly onClose: () => void;
}

export type RecordPart = "decisions" | "reports" | "procedures" | "files";

/** The record of the whole meeting: its decisions, the reports made from it, procedures between meetings, and files. */
export function RecordDialog({ room, begin, onClose }: RecordDialogProps) {
  const intl = useIntl();
  const record = useRecord(room);
  const [part, setPart] = useState<RecordPart>(begin);
  const contents = {
    decisions: <AllDecisions room={room} record={record} />,
    reports: <Reports room={room} reports={record.reports} onLeave={onClose} />,
    procedures: <Procedures room={room} procedures={record.procedures} />,
    files: <MeetingFiles room={room} record={record} />,
  };
  const counts = {
    decisions: record.decisions.length,
    reports: record.reports.length,
    procedures: record.procedures.length,
    files: 0,
  };
  const tabs = (["decisions", "reports", "procedures", "files"] as const).map((id) => ({
    ...{ id, label: intl.formatMessage({ id: `record.part.${id}` }), content: contents[id] },
    ...(counts[id] > 0 && { count: counts[id] }),
  }));
  return (
    <Dialog
      title={intl.formatMessage({ id: "record.title" })}
      size="wide"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="record-dialog"
    >
      <Tabs
        label={intl.formatMessage({ id: "record.title" })}
        tabs={tabs}
        value={part}
        onChange={setPart}
        data-testid="record-part"
      />
    </Dialog>
  );
}
