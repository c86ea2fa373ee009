import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { FieldGroup } from "../../controls/FieldGroup.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import { SearchField } from "../../controls/SearchField.tsx";
import { titleOf } from "../../documents/partners/bookRecord.ts";
import type { FieldFacts, Value } from "../../documents/partners/field.ts";
import { filterRecords } from "./filterRecords.ts";
import { usePartners } from "./partnersContext.ts";
import { useRecordWords } from "./useRecordWords.ts";

interface RecordPickerProps {
  readonly label: string;
  readonly facts: FieldFacts;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly autoFocus: boolean;
  readonly "data-testid": string;
}

const MOST_OFFERED = 8;

/** Chooses records that a field leads to: what is chosen, and what a few letters find. */
export function RecordPicker({ label, facts, value, onChange, autoFocus, "data-testid": testId }: RecordPickerProps) {
  const intl = useIntl();
  const words = useRecordWords();
  const { books } = usePartners();
  const [query, setQuery] = useState("");
  const chosen = Array.isArray(value) ? value : value === "" ? [] : [String(value)];
  const isOne = facts.control === "link";
  const choose = (ids: readonly string[]): void => {
    setQuery("");
    onChange(isOne ? (ids.at(-1) ?? "") : ids);
  };
  const found = useMemo(() => {
    if (query.trim() === "") return [];
    const { compare } = new Intl.Collator(intl.locale);
    const all = facts.targets.flatMap((kind) => filterRecords(books.rows(kind) ?? [], { query, facets: {} }));
    return [...all].sort((a, b) => compare(titleOf(a), titleOf(b))).slice(0, MOST_OFFERED);
  }, [query, facts, books, intl]);
  const offered = found.filter(({ id }) => !chosen.includes(id));
  return (
    <FieldGroup title={label}>
      <div className="f-partners-picker">
        {chosen.map((id) => (
          <span key={id} className="f-partners-chosen">
            <bdi>{words.record(id)}</bdi>
            <IconButton
              icon="close"
              label={intl.formatMessage({ id: "partners.link.take" }, { name: words.record(id) })}
              onPress={() => choose(chosen.filter((one) => one !== id))}
            />
          </span>
        ))}
        <SearchField
          label={intl.formatMessage({ id: "partners.link.search" })}
          value={query}
          onChange={setQuery}
          autoFocus={autoFocus}
          data-testid={testId}
        />
        {offered.map((record) => (
          <Button
            key={record.id}
            variant="quiet"
            onPress={() => choose([...chosen, record.id])}
            data-testid={`${testId}-offer`}
          >
            <bdi>{titleOf(record)}</bdi>
            <span className="f-partners-quiet">
              {" "}
              {[words.of(record, "city"), words.of(record, "country")].filter(Boolean).join(", ")}
            </span>
          </Button>
        ))}
      </div>
    </FieldGroup>
  );
}
