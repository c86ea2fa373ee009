import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { EmptyState } from "../../controls/EmptyState.tsx";
import { SearchIllustration } from "../../controls/illustrations/SearchIllustration.tsx";
import { languageName } from "../../controls/languageName.ts";
import { paperWords } from "../../controls/paperWords.ts";
import { Table } from "../../controls/Table.tsx";
import type { Column } from "../../controls/tableColumn.ts";
import { type DocumentEntry, propertiesOf } from "../../documents/register/documentList.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { view } from "../../state/view.ts";
import { DraftActions } from "./DraftActions.tsx";
import { type DraftOrder, filterDrafts, isDraftColumn, sortDrafts } from "./sortDrafts.ts";

export interface DraftListProps {
  readonly space: SpaceId;
  readonly drafts: readonly DocumentEntry[];
  readonly query: string;
  readonly mayDraft: boolean;
}

const FIRST: DraftOrder = { column: "title", direction: "ascending" };

export function DraftList({ space, drafts, query, mayDraft }: DraftListProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [order, setOrder] = useState(FIRST);
  const rows = useMemo(
    () => sortDrafts(filterDrafts(drafts, query), order, intl.locale),
    [drafts, query, order, intl.locale],
  );
  const columns = useDraftColumns(space, mayDraft);
  if (rows.length === 0) {
    return (
      <EmptyState title={intl.formatMessage({ id: "drafts.noMatch.title" })} illustration={<SearchIllustration />}>
        {intl.formatMessage({ id: "drafts.noMatch.text" }, { query })}
      </EmptyState>
    );
  }
  return (
    <div className="f-drafts-table" data-testid="drafts-table">
      <Table
        label={intl.formatMessage({ id: "drafts.title" })}
        columns={columns}
        rows={rows}
        rowKey={(draft) => draft.id}
        sorting={order}
        onSort={({ column, direction }) => isDraftColumn(column) && setOrder({ column, direction })}
        onOpen={(draft) => dispatch(view.actions.pageOpened({ name: "draft", space, doc: draft.id }))}
      />
    </div>
  );
}

/** What is said in the head of the paper, in the same line: rows are of one height. */
function PropertiesLine({ draft }: { readonly draft: DocumentEntry }) {
  const intl = useIntl();
  const { statusNote, ...properties } = propertiesOf(draft);
  const words = paperWords(intl, properties);
  if (words.length === 0 && statusNote === "") return null;
  return (
    <span className="f-drafts-quiet f-drafts-properties" data-testid="draft-properties">
      {words.join(" · ")}
      {words.length > 0 && statusNote !== "" && " · "}
      <bdi lang={draft.lang}>{statusNote}</bdi>
    </span>
  );
}

function useDraftColumns(space: SpaceId, mayDraft: boolean): readonly Column<DocumentEntry>[] {
  const intl = useIntl();
  const untitled = intl.formatMessage({ id: "drafts.untitled" });
  const columns: Column<DocumentEntry>[] = [
    {
      id: "title",
      title: intl.formatMessage({ id: "drafts.column.title" }),
      isSortable: true,
      cell: (draft) => (
        <>
          <bdi lang={draft.lang} data-testid="draft-row">
            {draft.title || untitled}
          </bdi>
          <PropertiesLine draft={draft} />
        </>
      ),
    },
    {
      id: "reference",
      width: "10rem",
      title: intl.formatMessage({ id: "drafts.column.reference" }),
      isSortable: true,
      cell: (draft) => <bdi className="f-drafts-quiet">{draft.reference}</bdi>,
    },
    {
      id: "lang",
      width: "9rem",
      title: intl.formatMessage({ id: "drafts.column.language" }),
      isSortable: true,
      cell: (draft) => <span className="f-drafts-quiet">{languageName(draft.lang, intl.locale)}</span>,
    },
    {
      id: "created",
      width: "9rem",
      title: intl.formatMessage({ id: "drafts.column.created" }),
      isSortable: true,
      cell: (draft) => (
        <time className="f-drafts-quiet tabular" dateTime={new Date(draft.createdAt).toISOString()}>
          {intl.formatDate(draft.createdAt, { dateStyle: "medium" })}
        </time>
      ),
    },
  ];
  return mayDraft ? [...columns, actionsColumn(space, intl.formatMessage({ id: "drafts.column.actions" }))] : columns;
}

function actionsColumn(space: SpaceId, title: string): Column<DocumentEntry> {
  return {
    id: "actions",
    title,
    width: "6rem",
    isNumeric: true,
    cell: (draft) => <DraftActions space={space} draft={draft} />,
  };
}
