import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { Problem } from "../../../domain/problem.ts";
import type { Result } from "../../../domain/result.ts";
import { showInFolder, type WrittenFile } from "../../../state/fileCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { saveCalendar, saveTable } from "../../../state/meetingFileCommands.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { MEETING_TABLES, type MeetingTable, tableRows } from "./meetingTables.ts";
import type { RecordView } from "./useRecord.ts";

export interface MeetingFilesProps {
  readonly room: MeetingRoom;
  readonly record: RecordView;
}

/** The meeting for other programs: a calendar entry, and its lists for a spreadsheet. */
export function MeetingFiles({ room, record }: MeetingFilesProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const { space, meeting } = room;
  const tell = (written: Result<WrittenFile | null, Problem>): void => {
    if (!written.ok || written.value === null) return;
    const { id, name } = written.value;
    const act = {
      label: intl.formatMessage({ id: "export.showInFolder" }),
      run: () => void dispatch(showInFolder(id)),
    };
    toasts.show({ text: intl.formatMessage({ id: "export.done" }, { name }), tone: "ok", act });
  };
  const calendar = async () => tell(await dispatch(saveCalendar(space, [meeting.id], meeting.title, intl.locale)));
  const table = async (which: MeetingTable) => {
    const name = `${meeting.title} ${intl.formatMessage({ id: `tables.of.${which}` })}`;
    tell(await dispatch(saveTable(tableRows(which, room, record, intl), name)));
  };
  return (
    <div className="f-record-part">
      <div className="f-record-acts">
        <Button
          icon="calendar"
          isDisabled={meeting.from === 0}
          onPress={() => void calendar()}
          data-testid="save-calendar"
        >
          {intl.formatMessage({ id: "files.calendar" })}
        </Button>
      </div>
      <p className="f-meeting-quiet">
        {intl.formatMessage({ id: meeting.from === 0 ? "files.calendar.noDate" : "files.calendar.text" })}
      </p>
      <div className="f-record-acts">
        {MEETING_TABLES.map((which) => (
          <Button key={which} icon="document" onPress={() => void table(which)} data-testid={`save-${which}`}>
            {intl.formatMessage({ id: `tables.of.${which}` })}
          </Button>
        ))}
      </div>
      <p className="f-meeting-quiet">{intl.formatMessage({ id: "files.tables.text" })}</p>
    </div>
  );
}
