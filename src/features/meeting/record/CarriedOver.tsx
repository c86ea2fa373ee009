import { useIntl } from "react-intl";
import { actionsOf } from "../../../documents/meeting/actionsOf.ts";
import { decisionsOf } from "../../../documents/meeting/decisionsOf.ts";
import type { Meeting } from "../../../documents/register/meetings.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { recordInMeeting, type Sayings } from "../../../state/meetingCommands.ts";
import { useMeetingBefore } from "../../../state/useMeetings.ts";
import { useRecorded } from "../../../state/useRecorded.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { ActionList } from "./ActionList.tsx";

/** The action points of the meeting before, as they stand now: what is told of them here is recorded there. */
export function CarriedOver({ room }: { readonly room: MeetingRoom }) {
  const before = useMeetingBefore(room.space, room.meeting);
  return before ? <Actions room={room} before={before} /> : null;
}

function Actions({ room, before }: { readonly room: MeetingRoom; readonly before: Meeting }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const record = useRecorded(room.space, before.id);
  const actions = record.state === "ready" ? actionsOf(record.recorded) : [];
  if (record.state !== "ready" || actions.length === 0) return null;
  const there = {
    ...{ mandates: room.mandates, mayRecord: room.mayRecord, meeting: before },
    record: (...sayings: Sayings) => dispatch(recordInMeeting(room.space, before.id, sayings)),
  };
  return (
    <div className="f-record-part" data-testid="carried-over">
      <h3>{intl.formatMessage({ id: "followUp.carried" }, { meeting: before.title })}</h3>
      <ActionList room={there} actions={actions} decisions={decisionsOf(record.recorded)} />
    </div>
  );
}
