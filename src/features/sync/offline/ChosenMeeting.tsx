import { useIntl } from "react-intl";
import { Select } from "../../../controls/Select.tsx";
import type { Meeting } from "../../../documents/register/meetings.ts";
import type { DocId } from "../../../domain/ids.ts";

interface ChosenMeetingProps {
  readonly meetings: readonly Meeting[];
  readonly value: DocId | null;
  readonly onChange: (meeting: DocId) => void;
}

/** One of the meetings that are held, with its day where it has one. */
export function ChosenMeeting({ meetings, value, onChange }: ChosenMeetingProps) {
  const intl = useIntl();
  const labelOf = ({ title, from, zone }: Meeting): string => {
    if (from === 0) return title;
    const day = intl.formatDate(from, { dateStyle: "medium", ...(zone !== "" && { timeZone: zone }) });
    return `${title} · ${day}`;
  };
  return (
    <div className="f-sync-chosen">
      <Select
        label={intl.formatMessage({ id: "offline.meeting" })}
        options={meetings.map((meeting) => ({ id: meeting.id, label: labelOf(meeting) }))}
        value={value}
        onChange={onChange}
        data-testid="offline-meeting"
      />
    </div>
  );
}
