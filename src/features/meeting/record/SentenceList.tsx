import { useIntl } from "react-intl";
import { Link } from "../../../controls/Link.tsx";
import type { Report } from "../../../documents/meeting/reportsOf.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { usePaperText } from "../papers/usePaperText.ts";

export interface SentenceListProps {
  readonly room: MeetingRoom;
  readonly report: Report;
  readonly onOpen: (block: string) => void;
}

/** The paragraphs of a report as they read now, each with the item that it came from. */
export function SentenceList({ room, report, onOpen }: SentenceListProps) {
  const intl = useIntl();
  const text = usePaperText(room.space, report.report, null);
  if (typeof text === "string") return null;
  const items = new Map(room.agenda.map(({ id, number }) => [id, number]));
  const from = new Map(report.sentences.map(({ block, item }) => [block, items.get(item)]));
  const linked = text.flatMap((paragraph) => {
    const number = from.get(paragraph.block);
    return number === undefined ? [] : [{ ...paragraph, number }];
  });
  return (
    <ul className="f-record-sentences" aria-label={intl.formatMessage({ id: "reports.sentences.label" })}>
      {linked.map(({ block, number, text: words }) => (
        <li key={block} data-testid="report-sentence">
          <Link onPress={() => onOpen(block)}>{intl.formatMessage({ id: "reports.fromItem" }, { number })}</Link>{" "}
          <span lang={report.lang} dir="auto">
            {words}
          </span>
        </li>
      ))}
    </ul>
  );
}
