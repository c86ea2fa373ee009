import { useIntl } from "react-intl";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { changeMeeting, createMeeting } from "../../state/meetingCommands.ts";
import { useMeetings } from "../../state/useMeetings.ts";
import { view } from "../../state/view.ts";
import { MeetingDialog } from "./MeetingDialog.tsx";
import { changedFields, emptyForm, formOf, nextOrdinal } from "./meetingForm.ts";

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface DialogProps {
  readonly space: SpaceId;
  readonly onClose: () => void;
}

/** Plans a meeting and opens it. */
export function NewMeetingDialog({ space, onClose }: DialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const meetings = useMeetings(space);
  if (!meetings) return null;
  return (
    <MeetingDialog
      title={intl.formatMessage({ id: "meetings.new" })}
      submitLabel={intl.formatMessage({ id: "meetings.new.submit" })}
      begin={emptyForm(meetings.at(-1)?.zone || ownZone(), nextOrdinal(meetings))}
      onClose={onClose}
      onSubmit={async (fields) => {
        const made = await dispatch(createMeeting(space, fields));
        if (made.ok) dispatch(view.actions.pageOpened({ name: "meeting", space, doc: made.value }));
      }}
    />
  );
}

/** When and where a meeting is. */
export function MeetingFactsDialog({ space, meeting: id, onClose }: DialogProps & { readonly meeting: DocId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const meeting = useMeetings(space)?.find((one) => one.id === id);
  if (!meeting) return null;
  return (
    <MeetingDialog
      title={intl.formatMessage({ id: "meetings.facts" })}
      submitLabel={intl.formatMessage({ id: "action.save" })}
      begin={formOf(meeting, ownZone())}
      onClose={onClose}
      onSubmit={async (fields) => {
        onClose();
        const changed = changedFields(meeting, fields);
        if (Object.keys(changed).length === 0) return;
        const before = Object.fromEntries(Object.entries(meeting).filter(([name]) => name in changed));
        const done = await dispatch(changeMeeting(space, id, changed));
        if (!done.ok) return;
        toasts.show({
          text: intl.formatMessage({ id: "meetings.changed" }, { title: fields.title }),
          tone: "ok",
          undo: () => void dispatch(changeMeeting(space, id, before)),
        });
      }}
    />
  );
}
