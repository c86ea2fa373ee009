import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { Table } from "../../../controls/Table.tsx";
import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { selectDraft } from "../../../state/draftSelectors.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { type ParagraphName, readAmendment } from "./placeDiscussion.ts";
import { SaidBy } from "./SaidBy.tsx";
import { SpeakerName } from "./SpeakerName.tsx";
import { StandingLine } from "./StandingLine.tsx";
import type { Amending } from "./useAmending.ts";
import { WordDifference } from "./WordDifference.tsx";

export interface CompilationDialogProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly amending: Amending;
  readonly onClose: () => void;
}

interface Row {
  readonly paragraph: ParagraphName | null;
  readonly placed: PlacedAmendment;
}

/** All amendments as one table, in the order of the text and of taking, to be read through or printed. */
export function CompilationDialog({ space, doc, amending, onClose }: CompilationDialogProps) {
  const intl = useIntl();
  const entry = useAppSelector((state) => selectDraft(state, space, doc));
  const rows = amending.placed.groups.flatMap(({ paragraph, amendments }) =>
    amendments.map((placed): Row => ({ paragraph, placed })),
  );
  const title = intl.formatMessage({ id: "amendments.compilation" });
  return (
    <Dialog
      title={title}
      size="wide"
      isOpen
      isLongRead
      isPrinted
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="compilation"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.close" })}</Button>
          <Button variant="primary" icon="print" onPress={() => window.print()} data-testid="compilation-print">
            {intl.formatMessage({ id: "action.print" })}
          </Button>
        </>
      }
    >
      <div className="f-amend-compilation">
        <p className="f-draft-quiet">
          <bdi>{[entry?.reference, entry?.title].filter(Boolean).join(", ")}</bdi>
          {", "}
          {intl.formatDate(Date.now(), { dateStyle: "long" })}
        </p>
        <CompilationTable label={title} rows={rows} amending={amending} />
      </div>
    </Dialog>
  );
}

interface CompilationTableProps {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly amending: Amending;
}

function CompilationTable({ label, rows, amending }: CompilationTableProps) {
  const intl = useIntl();
  const { speakers } = amending.viewer;
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  return (
    <Table<Row>
      label={label}
      rows={rows}
      rowKey={({ placed }) => placed.amendment.id}
      data-testid="compilation-table"
      columns={[
        {
          id: "paragraph",
          title: say("amendments.column.paragraph"),
          width: "8rem",
          cell: ({ paragraph }) => (
            <bdi>{paragraph ? (paragraph.number ?? paragraph.words) : say("amendments.lost")}</bdi>
          ),
        },
        {
          id: "delegation",
          title: say("amendments.column.delegation"),
          width: "9rem",
          cell: ({ placed: { amendment } }) =>
            amendment.onBehalf ? (
              <SaidBy said={amendment} speakers={speakers} />
            ) : (
              <SpeakerName speaker={speakers.of(amendment.speaker)} />
            ),
        },
        {
          id: "proposal",
          title: say("amendments.proposal"),
          cell: ({ placed: { amendment } }) => (
            <WordDifference lang={amending.lang} {...readAmendment(amending.placed, amendment)} />
          ),
        },
        {
          id: "reason",
          title: say("amendments.reason"),
          cell: ({ placed }) => <bdi>{placed.amendment.reason}</bdi>,
        },
        {
          id: "note",
          title: say("amendments.column.note"),
          width: "11rem",
          cell: ({ placed }) => <StandingLine standing={placed.amendment.standing} speakers={speakers} />,
        },
      ]}
    />
  );
}
