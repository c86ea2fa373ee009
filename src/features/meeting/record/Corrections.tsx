import { type FormEvent, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import type { Report } from "../../../documents/meeting/reportsOf.ts";
import { MOST_SENTENCE } from "../../../documents/meeting/statement.ts";
import { SeatMark } from "../SeatMark.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

export interface CorrectionsProps {
  readonly room: MeetingRoom;
  readonly report: Report;
}

/** What those present correct in a report, for the secretariat to bring in; while it is open to them they write here. */
export function Corrections({ room, report }: CorrectionsProps) {
  const intl = useIntl();
  const [text, setText] = useState("");
  const seat = room.ownSeats[0]?.seat;
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === "" || seat === undefined) return;
    void room.say({ type: "correction", seat, report: report.report, block: "", text: text.trim() });
    setText("");
  };
  const mayCorrect = report.phase === "corrections" && seat !== undefined && room.maySpeak;
  const heard = report.corrections.filter(({ says }) => room.mandates.maySpeakFor(says));
  return (
    <>
      {heard.length > 0 && (
        <ul aria-label={intl.formatMessage({ id: "reports.corrections" })}>
          {heard.map(({ says, isLate }) => (
            <li key={says.id} className="f-record-head" data-testid="correction">
              <SeatMark room={room} seat={says.seat} /> <bdi>{seatName(room.mandates, says.seat)}</bdi>
              <span dir="auto">{says.text}</span>
              {isLate && <StatusDot tone="warn">{intl.formatMessage({ id: "reports.corrections.late" })}</StatusDot>}
            </li>
          ))}
        </ul>
      )}
      {mayCorrect && (
        <form className="f-record-form" onSubmit={send}>
          <TextArea
            label={intl.formatMessage({ id: "reports.correct" })}
            value={text}
            onChange={setText}
            maxLength={MOST_SENTENCE}
            data-testid="correction-text"
          />
          <Button type="submit" data-testid="correction-send">
            {intl.formatMessage({ id: "reports.correct.send" })}
          </Button>
        </form>
      )}
    </>
  );
}
