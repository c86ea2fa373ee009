import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { Reply } from "../../../documents/meeting/proceduresOf.ts";
import { SeatMark } from "../SeatMark.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import type { ProcedureRowProps } from "./ProcedureRow.tsx";

/** Who answered what, and of each answer what is evidence for its time and what only a clock says. */
export function ReplyList({ room, procedure }: ProcedureRowProps) {
  const intl = useIntl();
  const replies = procedure.seats.flatMap(({ replies }) => replies);
  if (replies.length === 0) return null;
  return (
    <ul aria-label={intl.formatMessage({ id: "procedures.replies" })}>
      {replies.map((reply) => (
        <ReplyRow key={reply.says.id} room={room} reply={reply} zone={procedure.deadline.zone} />
      ))}
    </ul>
  );
}

interface ReplyRowProps {
  readonly room: MeetingRoom;
  readonly reply: Reply;
  readonly zone: string;
}

function ReplyRow({ room, reply, zone }: ReplyRowProps) {
  const intl = useIntl();
  const { says, timing, doubt, ruling, counts } = reply;
  const time = (at: number): string =>
    intl.formatDate(at, { dateStyle: "medium", timeStyle: "short", timeZone: zone || "UTC" });
  const id = timing.is === "claimed" ? "claimed" : timing.by;
  return (
    <li className="f-record-reply" data-testid="reply" data-timing={timing.is} data-counts={counts}>
      <div className="f-record-head">
        <SeatMark room={room} seat={says.seat} />
        <strong>
          <bdi>{seatName(room.mandates, says.seat)}</bdi>
        </strong>
        <span>{intl.formatMessage({ id: `procedures.answer.${says.answer}` })}</span>
        {timing.is !== "inTime" && (
          <StatusDot tone="warn">
            {intl.formatMessage({ id: timing.is === "claimed" ? "procedures.arrivedLate" : "procedures.late" })}
          </StatusDot>
        )}
      </div>
      {says.text !== "" && <p dir="auto">{says.text}</p>}
      <p className="f-meeting-quiet" data-testid="reply-evidence">
        {intl.formatMessage({ id: `procedures.timing.${id}` }, { time: time(says.at) })}
      </p>
      {doubt && (
        <StatusDot tone="danger">{intl.formatMessage({ id: "procedures.doubt" }, { time: time(doubt.at) })}</StatusDot>
      )}
      {ruling && (
        <p data-testid="reply-ruling">
          {intl.formatMessage({ id: ruling.last.counts ? "procedures.ruled.counts" : "procedures.ruled.not" })}
        </p>
      )}
      {room.mayRecord && timing.is !== "inTime" && <RulingActs room={room} reply={reply} />}
    </li>
  );
}

function RulingActs({ room, reply: { says, ruling } }: Omit<ReplyRowProps, "zone">) {
  const intl = useIntl();
  const rule = (counts: boolean): void =>
    void room.record({ type: "late", on: says.id, counts, reason: "", over: ruling?.over ?? [] });
  return (
    <div className="f-record-acts">
      {ruling?.last.counts !== true && (
        <Button onPress={() => rule(true)} data-testid="rule-counts">
          {intl.formatMessage({ id: "procedures.rule.counts" })}
        </Button>
      )}
      {ruling?.last.counts !== false && (
        <Button onPress={() => rule(false)} data-testid="rule-not">
          {intl.formatMessage({ id: "procedures.rule.not" })}
        </Button>
      )}
    </div>
  );
}
