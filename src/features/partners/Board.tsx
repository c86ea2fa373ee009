import { type DragEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { type BookRecord, titleOf } from "../../documents/partners/bookRecord.ts";
import type { Value } from "../../documents/partners/field.ts";
import { STAGES } from "../../documents/partners/records/partnership.ts";
import { usePartners } from "./partnersContext.ts";
import { usePartnerActs } from "./usePartnerActs.ts";
import { useRecordWords } from "./useRecordWords.ts";

const COLUMNS = ["", ...STAGES] as const;
type StageColumn = (typeof COLUMNS)[number];
const stagesBefore = (stage: Value | undefined): number => COLUMNS.findIndex((one) => Object.is(one, stage));
const DRAGGED = "application/x-concordia-record";

/** Partnerships by stage. A card is dragged to another column, or moved there by Alt and the arrows. */
export function Board({ records }: { readonly records: readonly BookRecord[] }) {
  const intl = useIntl();
  const words = useRecordWords();
  const help = useId();
  const { space, mayWrite } = usePartners();
  const acts = usePartnerActs(space);
  const board = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ readonly id: string; readonly stage: StageColumn } | null>(null);
  const stageWords = (stage: StageColumn): string =>
    stage === "" ? intl.formatMessage({ id: "partners.board.none" }) : words.choice(stage);
  // The card stands in another column then, and is another element: the focus goes after it.
  useEffect(() => {
    if (!records.some(({ id, fields }) => id === moved?.id && fields.stage === moved.stage)) return;
    board.current?.querySelector<HTMLElement>(`[data-key="${moved?.id}"]`)?.focus();
    setMoved(null);
  }, [moved, records]);
  const move = (id: string, stage: StageColumn): void => {
    if (!mayWrite || records.find((one) => one.id === id)?.fields.stage === stage) return;
    setMoved({ id, stage });
    void acts.change([{ record: id, field: "stage", after: stage }], "moved");
  };
  const step = (event: KeyboardEvent, { id, fields }: BookRecord): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (!event.altKey || by === 0) return;
    event.preventDefault();
    const stage = COLUMNS[stagesBefore(fields.stage) + by];
    if (stage !== undefined) move(id, stage);
  };
  const shown = COLUMNS.filter((stage) => stage !== "" || records.some(({ fields }) => fields.stage === ""));
  return (
    <>
      {mayWrite && (
        <p id={help} className="f-partners-quiet">
          {intl.formatMessage({ id: "partners.board.keys" })}
        </p>
      )}
      <div className="f-partners-board" ref={board} data-testid="partners-board">
        {shown.map((stage) => (
          <StageList
            key={stage}
            title={stageWords(stage)}
            stage={stage}
            records={records.filter(({ fields }) => fields.stage === stage)}
            {...(mayWrite && { help, onDropped: (id: string) => move(id, stage), onStep: step })}
          />
        ))}
      </div>
    </>
  );
}

interface StageListProps {
  readonly title: string;
  readonly stage: StageColumn;
  readonly records: readonly BookRecord[];
  readonly help?: string;
  readonly onDropped?: (id: string) => void;
  readonly onStep?: (event: KeyboardEvent, record: BookRecord) => void;
}

function StageList({ title, stage, records, help, onDropped, onStep }: StageListProps) {
  const intl = useIntl();
  const words = useRecordWords();
  const { open } = usePartners();
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!onDropped || !event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className="f-partners-stage"
      aria-label={title}
      data-over={isOver}
      data-testid={`stage-${stage || "none"}`}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        event.preventDefault();
        const id = event.dataTransfer.getData(DRAGGED);
        if (id) onDropped?.(id);
      }}
    >
      <h2>
        {title} <span className="c-count">{intl.formatNumber(records.length)}</span>
      </h2>
      <ul>
        {records.map((record) => (
          <li
            key={record.id}
            draggable={Boolean(onDropped)}
            onDragStart={({ dataTransfer }) => {
              dataTransfer.setData(DRAGGED, record.id);
              dataTransfer.effectAllowed = "move";
            }}
          >
            <button
              type="button"
              className="f-partners-card"
              aria-describedby={help}
              data-key={record.id}
              data-testid="board-card"
              onKeyDown={(event) => onStep?.(event, record)}
              onClick={() => open(record.id)}
            >
              <bdi>{titleOf(record) || intl.formatMessage({ id: "partners.unnamed" })}</bdi>
              <span className="f-partners-quiet">
                {[words.of(record, "kind"), words.of(record, "country")].filter(Boolean).join(" · ")}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
