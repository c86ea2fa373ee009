import { useIntl } from "react-intl";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { Reply } from "../../../documents/meeting/proceduresOf.ts";
import { SeatMark } from "../SeatMark.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import type { ProcedureRowProps } from "./ProcedureRow.tsx";
import { RulingForm } from "./RulingForm.tsx";

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

/** What the signed order says of it. */
const ORDER_WORDS = {
  inTime: "procedures.inTime",
  claimed: "procedures.arrivedLate",
  late: "procedures.late",
} as const;

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
        <StatusDot tone={timing.is === "inTime" ? "ok" : "warn"} data-testid="reply-order">
          {intl.formatMessage({ id: ORDER_WORDS[timing.is] })}
        </StatusDot>
      </div>
      {says.text !== "" && <p dir="auto">{says.text}</p>}
      <p className="f-meeting-quiet" data-testid="reply-evidence">
        {intl.formatMessage({ id: `procedures.timing.${id}` }, { time: time(says.at) })}
      </p>
      {doubt && (
        <StatusDot tone="danger">{intl.formatMessage({ id: "procedures.doubt" }, { time: time(doubt.at) })}</StatusDot>
      )}
      {ruling && <RulingWords ruling={ruling.last} />}
      {ruling && ruling.others.length > 0 && (
        <StatusDot tone="warn">{intl.formatMessage({ id: "procedures.ruled.contested" })}</StatusDot>
      )}
      {room.mayRecord && timing.is !== "inTime" && <RulingActs room={room} reply={reply} />}
    </li>
  );
}

function RulingWords({ ruling: { counts, reason } }: { readonly ruling: NonNullable<Reply["ruling"]>["last"] }) {
  const intl = useIntl();
  const id = counts ? ("procedures.ruled.counts" as const) : ("procedures.ruled.not" as const);
  return (
    <p data-testid="reply-ruling">
      {intl.formatMessage({ id })}{" "}
      {reason !== "" &&
        intl.formatMessage({ id: "procedures.ruled.reason" }, { reason: <bdi key="why">{reason}</bdi> })}
    </p>
  );
}

/** A late answer is let count only with a reason: those who answered in time are owed it. */
function RulingActs({ room, reply: { says, ruling } }: Omit<ReplyRowProps, "zone">) {
  const intl = useIntl();
  return (
    <RulingForm
      acceptLabel={intl.formatMessage({ id: "procedures.rule.counts" })}
      refuseLabel={intl.formatMessage({ id: "procedures.rule.not" })}
      needsReason="accepted"
      mayAccept={ruling?.last.counts !== true}
      mayRefuse={ruling?.last.counts !== false}
      onRule={(counts, reason) =>
        void room.record({ type: "late", on: says.id, counts, reason, over: ruling?.over ?? [] })
      }
    />
  );
}
