import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { Report } from "../../../documents/meeting/reportsOf.ts";
import { selectDraft } from "../../../state/draftSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { openDraft } from "../../../state/openDraft.ts";
import { addOffered, offerForReport } from "../../../state/reportCommands.ts";
import { useAnswer } from "../../../state/useAnswer.ts";
import { view } from "../../../state/view.ts";
import type { ReportLanguage } from "../../../documents/meeting/report/reportWords.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { Corrections } from "./Corrections.tsx";
import { ParagraphCorrections } from "./ParagraphCorrections.tsx";
import { ReportPhases } from "./ReportPhases.tsx";
import { SentenceList } from "./SentenceList.tsx";
import { useCorrections } from "./useCorrections.ts";
import { useReportGround } from "./useReportGround.ts";

const TONES = { live: "info", secretariat: "info", corrections: "warn", adopted: "ok" } as const;

export interface ReportRowProps {
  readonly room: MeetingRoom;
  readonly report: Report;
  readonly onLeave: () => void;
}

/** A report: its phase, what the record offers it since, what those present correct, and from which items its sentences came. */
export function ReportRow({ room, report, onLeave }: ReportRowProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const entry = useAppSelector((state) => selectDraft(state, room.space, report.report));
  const corrections = useCorrections(room, report);
  const mayCorrect = report.phase === "corrections" && room.maySpeak && room.ownSeats.length > 0;
  const [listed, setListed] = useState<boolean | null>(null);
  // Whoever is asked for corrections sees at once what can be corrected.
  const isListed = listed ?? mayCorrect;
  const open = (block: string | null): void => {
    if (block !== null) dispatch(openDraft.actions.placeAsked({ doc: report.report, block }));
    dispatch(view.actions.pageOpened({ name: "draft", space: room.space, doc: report.report }));
    onLeave();
  };
  const { phase, deadline, isContested, sentences } = report;
  return (
    <li data-testid="report" data-kind={report.kind} data-lang={report.lang} data-phase={phase}>
      <div className="f-record-head">
        <strong>
          <bdi lang={report.lang}>{entry?.title || intl.formatMessage({ id: "drafts.untitled" })}</bdi>
        </strong>
        <StatusDot tone={TONES[phase]} data-testid="report-phase">
          {intl.formatMessage({ id: `reports.phase.${phase}` })}
        </StatusDot>
      </div>
      {deadline && (
        <p className="f-meeting-quiet">
          {intl.formatMessage({ id: "reports.until" }, { deadline: deadline.asPrinted })}
        </p>
      )}
      {isContested && <StatusDot tone="warn">{intl.formatMessage({ id: "reports.contested" })}</StatusDot>}
      <div className="f-record-acts">
        <Button icon="document" onPress={() => open(null)} data-testid="report-open">
          {intl.formatMessage({ id: "reports.open" })}
        </Button>
        <Button onPress={() => setListed(!isListed)} aria-expanded={isListed} data-testid="report-sentences">
          {intl.formatMessage(
            { id: "reports.sentences" },
            { count: sentences.filter(({ item }) => item !== "").length },
          )}
        </Button>
        {room.mayRecord && phase !== "adopted" && <Offer room={room} report={report} />}
      </div>
      {isListed && <SentenceList {...{ room, report, mayCorrect }} onOpen={open} />}
      <ParagraphCorrections {...{ room, report, corrections }} onOpen={open} />
      {room.mayRecord && phase !== "adopted" && <ReportPhases {...{ room, report, corrections }} />}
      <Corrections room={room} report={report} />
    </li>
  );
}

/** What has come into the record since, and what reads otherwise now; nothing that was edited is touched. */
function Offer({ room, report }: Pick<ReportRowProps, "room" | "report">) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const lang: ReportLanguage = report.lang === "fr" ? "fr" : "en";
  const ground = useReportGround(room)(report.kind, lang);
  const { space, meeting } = room;
  const reasons = [space, meeting.id, room.recorded, room.agenda, report.sentences.length];
  const offered = useAnswer(() => offerForReport(space, meeting.id, report, ground), reasons);
  if (!offered || offered.length === 0) return null;
  return (
    <Button
      icon="plus"
      onPress={() => void dispatch(addOffered(space, meeting.id, report, offered))}
      data-testid="report-offer"
    >
      {intl.formatMessage({ id: "reports.offer" }, { count: offered.length })}
    </Button>
  );
}
