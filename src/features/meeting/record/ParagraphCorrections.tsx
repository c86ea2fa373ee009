import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Link } from "../../../controls/Link.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { Report } from "../../../documents/meeting/reportsOf.ts";
import { sayInDiscussion } from "../../../state/discussionCommands.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { ruleByVote } from "../../../state/votedAmendments.ts";
import { SeatMark } from "../SeatMark.tsx";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { CorrectionWords } from "./CorrectionWords.tsx";
import { RulingForm } from "./RulingForm.tsx";
import type { ParagraphCorrection } from "./useCorrections.ts";

const TONES = { open: "info", accepted: "ok", refused: "neutral" } as const;

export interface ParagraphCorrectionsProps {
  readonly room: MeetingRoom;
  readonly report: Report;
  readonly corrections: readonly ParagraphCorrection[];
  readonly onOpen: (block: string) => void;
}

/** What is proposed on single paragraphs of a report, and what the secretariat has ruled on each. */
export function ParagraphCorrections({ room, report, corrections, onOpen }: ParagraphCorrectionsProps) {
  const intl = useIntl();
  if (corrections.length === 0) return null;
  return (
    <ul className="f-record-replies" aria-label={intl.formatMessage({ id: "reports.corrections.paragraphs" })}>
      {corrections.map((one) => (
        <CorrectionRow key={one.id} room={room} report={report} correction={one} onOpen={() => onOpen(one.block)} />
      ))}
    </ul>
  );
}

interface RowProps {
  readonly room: MeetingRoom;
  readonly report: Report;
  readonly correction: ParagraphCorrection;
  readonly onOpen: () => void;
}

function CorrectionRow({ room, report, correction, onOpen }: RowProps) {
  const intl = useIntl();
  const { placed, paragraph, itemNumber, who, before, after, outcome, reason, isLate, seat } = correction;
  return (
    <li className="f-record-reply" data-testid="paragraph-correction" data-outcome={outcome}>
      <div className="f-record-head">
        {seat !== "" && <SeatMark room={room} seat={seat} />}
        <strong>
          <bdi>{who}</bdi>
        </strong>
        <Link onPress={onOpen}>
          <bdi lang={paragraph === "" ? intl.locale : report.lang}>
            {paragraph || intl.formatMessage({ id: "reports.inText" })}
          </bdi>
        </Link>
        {itemNumber !== "" && (
          <span className="f-meeting-quiet">
            {intl.formatMessage({ id: "reports.fromItem" }, { number: itemNumber })}
          </span>
        )}
        <StatusDot tone={TONES[outcome]}>{intl.formatMessage({ id: `reports.correction.${outcome}` })}</StatusDot>
        {isLate && <StatusDot tone="warn">{intl.formatMessage({ id: "reports.corrections.late" })}</StatusDot>}
      </div>
      <CorrectionWords lang={report.lang} before={before} after={after} />
      {placed.amendment.reason !== "" && (
        <p className="f-meeting-quiet">
          {intl.formatMessage({ id: "reports.correction.why" }, { reason: placed.amendment.reason })}
        </p>
      )}
      {reason !== "" && (
        <p data-testid="correction-reason">{intl.formatMessage({ id: "reports.correction.ruled" }, { reason })}</p>
      )}
      {outcome === "open" && report.phase !== "adopted" && <Acts room={room} report={report} correction={correction} />}
    </li>
  );
}

function Acts({ room, report, correction: { id, isOwn, placed } }: Omit<RowProps, "onOpen">) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [isUnfit, setUnfit] = useState(false);
  const rule = async (isAccepted: boolean, reason: string): Promise<void> => {
    const ruled = await dispatch(ruleByVote(room.space, report.report, id, isAccepted, reason));
    setUnfit(ruled.ok && ruled.value === "unfit");
  };
  const withdraw = { type: "withdraw", on: id, isWithdrawn: true } as const;
  return (
    <>
      {(isUnfit || placed.fit !== "fits") && (
        <StatusDot tone="warn">{intl.formatMessage({ id: "reports.correction.unfit" })}</StatusDot>
      )}
      {room.mayRecord && (
        <RulingForm
          acceptLabel={intl.formatMessage({ id: "reports.correction.accept" })}
          refuseLabel={intl.formatMessage({ id: "reports.correction.refuse" })}
          needsReason="refused"
          mayAccept={placed.fit === "fits"}
          onRule={(isAccepted, reason) => void rule(isAccepted, reason)}
        />
      )}
      {isOwn && (
        <div className="f-record-acts">
          <Button onPress={() => void dispatch(sayInDiscussion(room.space, report.report, withdraw))}>
            {intl.formatMessage({ id: "reports.correction.withdraw" })}
          </Button>
        </div>
      )}
    </>
  );
}
