import { type ReactNode, useMemo } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { SearchField } from "../../controls/SearchField.tsx";
import { Select } from "../../controls/Select.tsx";
import type { BookRecord } from "../../documents/partners/bookRecord.ts";
import type { FieldName } from "../../documents/partners/fieldNames.ts";
import { TABS } from "./bookTabs.ts";
import { countFacet, filterRecords, isFiltering, type ListFilter, NO_FILTER } from "./filterRecords.ts";
import { factsOfField } from "./factsOfField.ts";
import type { ListChoice } from "./listChoice.ts";
import { usePartners } from "./partnersContext.ts";
import { useRecordWords } from "./useRecordWords.ts";

interface FilterBarProps {
  readonly records: readonly BookRecord[];
  readonly choice: ListChoice;
  readonly onChoose: (choice: ListChoice) => void;
  /** Buttons at the end of the line. */
  readonly children?: ReactNode;
}

/** What a list is narrowed by: words, and facets with how many there are of each. */
export function FilterBar({ records, choice, onChoose, children }: FilterBarProps) {
  const intl = useIntl();
  const { tab } = usePartners();
  const { filter } = choice;
  const set = (part: Partial<ListFilter>): void => onChoose({ ...choice, filter: { ...filter, ...part } });
  return (
    <search className="f-partners-filters">
      <SearchField
        label={intl.formatMessage({ id: "partners.filter" })}
        value={filter.query}
        onChange={(query) => set({ query })}
        data-testid="partners-filter"
      />
      {TABS[tab].facets.map((field) => (
        <Facet
          key={field}
          field={field}
          records={records}
          filter={filter}
          onChoose={(value) => set({ facets: { ...filter.facets, [field]: value } })}
        />
      ))}
      {isFiltering(filter) && (
        <Button variant="quiet" onPress={() => set(NO_FILTER)} data-testid="partners-filter-reset">
          {intl.formatMessage({ id: "partners.filter.reset" })}
        </Button>
      )}
      <div className="f-partners-acts">{children}</div>
    </search>
  );
}

interface FacetProps {
  readonly field: FieldName;
  readonly records: readonly BookRecord[];
  readonly filter: ListFilter;
  readonly onChoose: (value: string) => void;
}

const ANY = "any";

/** Counts what would be left, by all that is chosen but this. */
function Facet({ field, records, filter, onChoose }: FacetProps) {
  const intl = useIntl();
  const words = useRecordWords();
  const { tab } = usePartners();
  const options = useMemo(() => {
    const { compare } = new Intl.Collator(intl.locale);
    const facts = factsOfField(TABS[tab].kind, field);
    const others = filterRecords(records, { ...filter, facets: { ...filter.facets, [field]: "" } });
    const counted = [...countFacet(others, field)].map(([id, count]) => ({ id, count, name: words.value(facts, id) }));
    return counted
      .sort((a, b) => compare(a.name, b.name))
      .map(({ id, count, name }) => ({
        id,
        label: intl.formatMessage({ id: "partners.filter.choice" }, { name, count }),
      }));
  }, [intl, words, tab, field, records, filter]);
  return (
    <div className="f-partners-facet">
      <Select
        label={words.field(field)}
        value={filter.facets[field] || ANY}
        options={[{ id: ANY, label: intl.formatMessage({ id: "partners.filter.any" }) }, ...options]}
        onChange={(id) => onChoose(id === ANY ? "" : id)}
        data-testid={`facet-${field}`}
      />
    </div>
  );
}
