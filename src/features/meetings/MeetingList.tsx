import { useIntl } from "react-intl";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import type { MenuEntry } from "../../controls/Menu.tsx";
import { RowMenu } from "../../controls/RowMenu.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import { TimeSpan } from "../../controls/TimeSpan.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { Meeting } from "../../documents/register/meetings.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { changeMeeting, dropMeeting } from "../../state/meetingCommands.ts";
import { view } from "../../state/view.ts";
import type { Phase } from "./meetingPhase.ts";

const TONES = { now: "ok", planned: "info", past: "neutral", cancelled: "neutral" } as const;

export interface MeetingListProps {
  readonly space: SpaceId;
  readonly phase: Phase;
  readonly meetings: readonly Meeting[];
  readonly mayPlan: boolean;
}

export function MeetingList({ space, phase, meetings, mayPlan }: MeetingListProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const state = intl.formatMessage({ id: `meetings.phase.${phase}` });
  return (
    <List label={state} isBoxed>
      {meetings.map((meeting) => (
        <ListRow
          key={meeting.id}
          icon="calendar"
          size="large"
          title={<bdi>{meeting.title}</bdi>}
          detail={<MeetingDetail meeting={meeting} />}
          meta={<StatusDot tone={TONES[phase]}>{state}</StatusDot>}
          onPress={() => dispatch(view.actions.pageOpened({ name: "meeting", space, doc: meeting.id }))}
          {...(mayPlan && { actions: <MeetingActs space={space} meeting={meeting} /> })}
          data-testid="meeting-row"
        />
      ))}
    </List>
  );
}

function MeetingDetail({ meeting }: { readonly meeting: Meeting }) {
  const intl = useIntl();
  const { from, to, zone, place, mode } = meeting;
  return (
    <>
      <TimeSpan {...{ from, to, zone }} />
      {place !== "" && (
        <>
          {" · "}
          <bdi>{place}</bdi>
        </>
      )}
      {" · "}
      {intl.formatMessage({ id: `meetings.mode.${mode}` })}
    </>
  );
}

type Act = "facts" | "cancel" | "revive" | "remove";

/** What is planned can be changed, called off and taken off the list; nothing is deleted. */
function MeetingActs({ space, meeting }: { readonly space: SpaceId; readonly meeting: Meeting }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const label = intl.formatMessage({ id: "meetings.actsOf" }, { title: meeting.title });
  const calls: MenuEntry<Act> = meeting.isCancelled
    ? { id: "revive", icon: "undo", label: intl.formatMessage({ id: "meetings.revive" }) }
    : { id: "cancel", icon: "close", label: intl.formatMessage({ id: "meetings.cancel" }) };
  const cancel = async (isCancelled: boolean): Promise<void> => {
    const done = await dispatch(changeMeeting(space, meeting.id, { isCancelled }));
    if (!done.ok) return;
    toasts.show({
      text: intl.formatMessage(
        { id: isCancelled ? "meetings.cancelled" : "meetings.revived" },
        { title: meeting.title },
      ),
      tone: "ok",
      undo: () => void dispatch(changeMeeting(space, meeting.id, { isCancelled: !isCancelled })),
    });
  };
  const remove = async (): Promise<void> => {
    const done = await dispatch(dropMeeting(space, meeting.id, true));
    if (!done.ok) return;
    toasts.show({
      text: intl.formatMessage({ id: "meetings.removed" }, { title: meeting.title }),
      tone: "ok",
      undo: () => void dispatch(dropMeeting(space, meeting.id, false)),
    });
  };
  return (
    <RowMenu<Act>
      label={label}
      data-testid="meeting-menu"
      groups={[
        {
          label,
          isLabelHidden: true,
          entries: [
            { id: "facts", icon: "pencil", label: intl.formatMessage({ id: "meetings.facts" }) },
            calls,
            { id: "remove", icon: "trash", label: intl.formatMessage({ id: "meetings.remove" }) },
          ],
        },
      ]}
      onAction={(act) => {
        if (act === "facts") dispatch(view.actions.meetingFactsOpened(meeting.id));
        else if (act === "remove") void remove();
        else void cancel(act === "cancel");
      }}
    />
  );
}
