import { useState } from "react";
import { useIntl } from "react-intl";
import type { Decision } from "../../../documents/meeting/decisionsOf.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { ActionList } from "./ActionList.tsx";
import { DecisionDialog } from "./DecisionDialog.tsx";
import { DecisionList } from "./DecisionList.tsx";
import { FollowUp } from "./FollowUp.tsx";
import type { RecordView } from "./useRecord.ts";

export interface AllDecisionsProps {
  readonly room: MeetingRoom;
  readonly record: RecordView;
}

/** All decisions and action points of the meeting, in the order of their numbers, and what is left of the meeting before. */
export function AllDecisions({ room, record }: AllDecisionsProps) {
  const intl = useIntl();
  const [replaced, setReplaced] = useState<Decision | null>(null);
  const { decisions, actions, nextNumber } = record;
  const item = replaced && room.agenda.find(({ id }) => id === replaced.says.item);
  return (
    <div className="f-record-part">
      <FollowUp room={room} />
      {decisions.length + actions.length === 0 && <p>{intl.formatMessage({ id: "record.empty" })}</p>}
      <DecisionList {...{ room, decisions, actions }} onReplace={setReplaced} />
      <ActionList {...{ room, actions, decisions }} />
      {replaced && item && (
        <DecisionDialog {...{ room, item, replaced }} number={nextNumber} onClose={() => setReplaced(null)} />
      )}
    </div>
  );
}
