import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Link } from "../../../controls/Link.tsx";
import type { Report } from "../../../documents/meeting/reportsOf.ts";
import { type PaperParagraph, usePaperText } from "../papers/usePaperText.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { CorrectionDialog } from "./CorrectionDialog.tsx";

export interface SentenceListProps {
  readonly room: MeetingRoom;
  readonly report: Report;
  /** Each paragraph can be corrected, also one that is about no item. */
  readonly mayCorrect: boolean;
  readonly onOpen: (block: string) => void;
}

/** The paragraphs of a report as they read now, each with the item that it came from. */
export function SentenceList({ room, report, mayCorrect, onOpen }: SentenceListProps) {
  const intl = useIntl();
  const text = usePaperText(room.space, report.report, null);
  const [corrected, setCorrected] = useState<PaperParagraph | null>(null);
  if (typeof text === "string") return null;
  const items = new Map(room.agenda.map(({ id, number }) => [id, number]));
  const from = new Map(report.sentences.map(({ block, item }) => [block, items.get(item)]));
  const shown = text.flatMap((paragraph) => {
    const number = from.get(paragraph.block);
    const isShown = number !== undefined || (mayCorrect && !paragraph.isHeading);
    return isShown ? [{ ...paragraph, number }] : [];
  });
  return (
    <>
      <ul className="f-record-sentences" aria-label={intl.formatMessage({ id: "reports.sentences.label" })}>
        {shown.map((paragraph) => (
          <li key={paragraph.block} data-testid="report-sentence">
            <Link onPress={() => onOpen(paragraph.block)}>
              {paragraph.number === undefined
                ? intl.formatMessage({ id: "reports.inText" })
                : intl.formatMessage({ id: "reports.fromItem" }, { number: paragraph.number })}
            </Link>{" "}
            <span lang={report.lang} dir="auto">
              {paragraph.text}
            </span>{" "}
            {mayCorrect && (
              <Button
                variant="quiet"
                icon="pencil"
                onPress={() => setCorrected(paragraph)}
                aria-label={intl.formatMessage({ id: "reports.correct.of" }, { words: paragraph.text.slice(0, 60) })}
                data-testid="sentence-correct"
              >
                {intl.formatMessage({ id: "reports.correct.one" })}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {corrected && (
        <CorrectionDialog room={room} report={report} paragraph={corrected} onClose={() => setCorrected(null)} />
      )}
    </>
  );
}
