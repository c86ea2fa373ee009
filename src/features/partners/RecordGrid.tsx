import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { DataGrid } from "../../controls/DataGrid.tsx";
import type { Column, Sorting } from "../../controls/tableColumn.ts";
import { type BookRecord, titleOf } from "../../documents/partners/bookRecord.ts";
import { BulkEditDialog } from "./BulkEditDialog.tsx";
import type { TabFacts } from "./bookTabs.ts";
import { usePartners } from "./partnersContext.ts";
import { usePartnerActs } from "./usePartnerActs.ts";
import { useRecordWords } from "./useRecordWords.ts";

interface RecordGridProps {
  readonly facts: TabFacts;
  readonly records: readonly BookRecord[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

const NONE: ReadonlySet<string> = new Set();

export function RecordGrid({ facts, records, sorting, onSort }: RecordGridProps) {
  const intl = useIntl();
  const words = useRecordWords();
  const { space, mayWrite, open } = usePartners();
  const acts = usePartnerActs(space);
  const [selected, setSelected] = useState(NONE);
  const [isBulk, setBulk] = useState(false);
  // What is narrowed away is not changed along.
  const chosen = records.filter(({ id }) => selected.has(id));
  const name = (record: BookRecord): string => titleOf(record) || intl.formatMessage({ id: "partners.unnamed" });
  const columns = facts.columns.map(
    ({ field, width }, place): Column<BookRecord> => ({
      id: field,
      title: words.field(field),
      isSortable: true,
      ...(width && { width }),
      cell: (record) =>
        place === 0 ? <bdi className="f-partners-name">{name(record)}</bdi> : <bdi>{words.of(record, field)}</bdi>,
    }),
  );
  return (
    <>
      <div className="f-partners-line">
        <span role="status" data-testid="partners-count">
          {chosen.length > 0
            ? intl.formatMessage({ id: "partners.selected" }, { count: chosen.length })
            : intl.formatMessage({ id: "partners.count" }, { count: records.length })}
        </span>
        {mayWrite && chosen.length > 0 && (
          <>
            <Button icon="pencil" onPress={() => setBulk(true)} data-testid="partners-bulk">
              {intl.formatMessage({ id: "partners.bulk" })}
            </Button>
            <Button
              icon="trash"
              onPress={() => {
                void acts.remove([...chosen.map(({ id }) => id)], true);
                setSelected(NONE);
              }}
              data-testid="partners-remove"
            >
              {intl.formatMessage({ id: "partners.remove" })}
            </Button>
          </>
        )}
      </div>
      <DataGrid
        label={intl.formatMessage({ id: `partners.kinds.${facts.kind}` })}
        columns={columns}
        rows={records}
        rowKey={({ id }) => id}
        selectLabel={(record) => intl.formatMessage({ id: "partners.select" }, { name: name(record) })}
        sorting={sorting}
        onSort={onSort}
        selected={selected}
        onSelect={setSelected}
        onOpen={({ id }) => open(id)}
        data-testid="partners-grid"
      />
      {isBulk && <BulkEditDialog kind={facts.kind} records={chosen} onClose={() => setBulk(false)} />}
    </>
  );
}
