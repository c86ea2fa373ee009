import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { EmptyState } from "../../controls/EmptyState.tsx";
import { MembersIllustration } from "../../controls/illustrations/MembersIllustration.tsx";
import { SearchIllustration } from "../../controls/illustrations/SearchIllustration.tsx";
import { SegmentedControl } from "../../controls/SegmentedControl.tsx";
import { Skeleton } from "../../controls/Skeleton.tsx";
import { Board } from "./Board.tsx";
import { TABS } from "./bookTabs.ts";
import { FilterBar } from "./FilterBar.tsx";
import { isFiltering, NO_FILTER } from "./filterRecords.ts";
import type { ListChoice } from "./listChoice.ts";
import { NewRecordDialog } from "./NewRecordDialog.tsx";
import { usePartners } from "./partnersContext.ts";
import { RecordGrid } from "./RecordGrid.tsx";
import { SampleLine } from "./SampleLine.tsx";
import { useShownRecords } from "./useShownRecords.ts";

interface RecordListProps {
  readonly choice: ListChoice;
  readonly onChoose: (choice: ListChoice) => void;
}

/** One list of the book with what narrows it. */
export function RecordList({ choice, onChoose }: RecordListProps) {
  const intl = useIntl();
  const { books, mayWrite, tab, open } = usePartners();
  const [isNew, setNew] = useState(false);
  const facts = TABS[tab];
  const all = books.rows(facts.kind);
  const shown = useShownRecords(all, choice);
  const begin = mayWrite && (
    <Button variant="primary" icon="plus" onPress={() => setNew(true)} data-testid="new-record">
      {intl.formatMessage({ id: `partners.new.${facts.kind}` })}
    </Button>
  );
  if (all === null || shown === null) return <Skeleton lines={8} />;
  return (
    <div className="f-partners-list">
      {isNew && <NewRecordDialog kind={facts.kind} given={{}} onClose={() => setNew(false)} onMade={open} />}
      {all.length === 0 ? (
        <EmptyState
          title={intl.formatMessage({ id: `partners.empty.${tab}.title` })}
          illustration={<MembersIllustration />}
          action={begin}
          data-testid="partners-empty"
        >
          {intl.formatMessage({ id: `partners.empty.${tab}.text` })}
          {!mayWrite && ` ${intl.formatMessage({ id: "partners.empty.others" })}`}
        </EmptyState>
      ) : (
        <>
          <FilterBar records={all} choice={choice} onChoose={onChoose}>
            {tab === "partnerships" && (
              <SegmentedControl
                label={intl.formatMessage({ id: "partners.view" })}
                isLabelHidden
                value={choice.look}
                onChange={(look) => onChoose({ ...choice, look })}
                options={[
                  { id: "list", label: intl.formatMessage({ id: "partners.view.list" }), icon: "list" },
                  { id: "board", label: intl.formatMessage({ id: "partners.view.board" }), icon: "table" },
                ]}
                data-testid="partners-look"
              />
            )}
            {begin}
          </FilterBar>
          {tab === "cities" && <SampleLine />}
          {shown.length === 0 && isFiltering(choice.filter) ? (
            <EmptyState
              title={intl.formatMessage({ id: "partners.filter.none.title" })}
              illustration={<SearchIllustration />}
              action={
                <Button onPress={() => onChoose({ ...choice, filter: NO_FILTER })}>
                  {intl.formatMessage({ id: "partners.filter.reset" })}
                </Button>
              }
              data-testid="partners-none"
            >
              {intl.formatMessage({ id: "partners.filter.none.text" })}
            </EmptyState>
          ) : tab === "partnerships" && choice.look === "board" ? (
            <Board records={shown} />
          ) : (
            <RecordGrid
              facts={facts}
              records={shown}
              sorting={choice.sorting}
              onSort={(sorting) => onChoose({ ...choice, sorting })}
            />
          )}
        </>
      )}
    </div>
  );
}
