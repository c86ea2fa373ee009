import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Select } from "../../../controls/Select.tsx";
import { REPORT_LANGUAGES, type ReportLanguage } from "../../../documents/meeting/report/reportWords.ts";
import type { Report } from "../../../documents/meeting/reportsOf.ts";
import { REPORT_KINDS, type ReportKind } from "../../../documents/meeting/statement.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { makeReport } from "../../../state/reportCommands.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { ReportRow } from "./ReportRow.tsx";
import { useReportGround } from "./useReportGround.ts";

export interface ReportsProps {
  readonly room: MeetingRoom;
  readonly reports: readonly Report[];
  /** A draft is opened, so the page is left. */
  readonly onLeave: () => void;
}

/** The papers that are made from the record, and how far each is. */
export function Reports({ room, reports, onLeave }: ReportsProps) {
  const intl = useIntl();
  return (
    <div className="f-record-part">
      {room.mayRecord && <MakeReport room={room} />}
      {reports.length === 0 && <p>{intl.formatMessage({ id: "reports.none" })}</p>}
      <ul className="f-record-list" aria-label={intl.formatMessage({ id: "record.part.reports" })}>
        {reports.map((report) => (
          <ReportRow key={report.report} room={room} report={report} onLeave={onLeave} />
        ))}
      </ul>
    </div>
  );
}

function MakeReport({ room }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const groundOf = useReportGround(room);
  const [kind, setKind] = useState<ReportKind>("decisions");
  const [lang, setLang] = useState<ReportLanguage>(intl.locale.startsWith("fr") ? "fr" : "en");
  const [isPending, setPending] = useState(false);
  const make = async (): Promise<void> => {
    setPending(true);
    await dispatch(makeReport(room.space, room.meeting.id, kind, groundOf(kind, lang), ""));
    setPending(false);
  };
  return (
    <div className="f-record-pair">
      <Select
        label={intl.formatMessage({ id: "reports.field.kind" })}
        options={REPORT_KINDS.map((id) => ({ id, label: intl.formatMessage({ id: `reports.kind.${id}` }) }))}
        value={kind}
        onChange={setKind}
        data-testid="report-kind"
      />
      <Select
        label={intl.formatMessage({ id: "reports.field.lang" })}
        options={REPORT_LANGUAGES.map((id) => ({ id, label: intl.formatMessage({ id: `language.${id}` }) }))}
        value={lang}
        onChange={setLang}
        data-testid="report-lang"
      />
      <Button
        variant="primary"
        size="large"
        isPending={isPending}
        onPress={() => void make()}
        data-testid="report-make"
      >
        {intl.formatMessage({ id: "reports.make" })}
      </Button>
    </div>
  );
}
