import { useMemo } from "react";
import { useIntl } from "react-intl";
import { Checkbox } from "../../controls/Checkbox.tsx";
import { countryName } from "../../controls/countryName.ts";
import { DateField } from "../../controls/DateField.tsx";
import { Select } from "../../controls/Select.tsx";
import { TextArea } from "../../controls/TextArea.tsx";
import { TextField } from "../../controls/TextField.tsx";
import type { FieldFacts, Value } from "../../documents/partners/field.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectMemberViews } from "../../state/selectors.ts";
import { COUNTRY_CODES } from "./countryCodes.ts";
import { InstantField } from "./InstantField.tsx";
import { usePartners } from "./partnersContext.ts";
import { RecordPicker } from "./RecordPicker.tsx";
import { SetField } from "./SetField.tsx";
import { useRecordWords } from "./useRecordWords.ts";

export interface FieldControlProps {
  readonly field: string;
  readonly facts: FieldFacts;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly isWrong: boolean;
  readonly autoFocus?: boolean;
}

/** The control by which one field of a record is written. */
export function FieldControl({ field, facts, value, onChange, isWrong, autoFocus = false }: FieldControlProps) {
  const intl = useIntl();
  const words = useRecordWords();
  const label = words.field(field);
  const testId = `field-${field}`;
  const error = isWrong && intl.formatMessage({ id: wrongWords(facts) });
  const text = {
    label,
    value: typeof value === "string" ? value : "",
    onChange,
    autoFocus,
    "data-testid": testId,
    ...(error && { error }),
  };
  switch (facts.control) {
    case "longText":
      return <TextArea {...text} />;
    case "choice":
      return <Choice {...text} ids={facts.choices} nameOf={words.choice} />;
    case "country":
      return <Choice {...text} ids={COUNTRY_CODES} nameOf={(code) => countryName(code, intl.locale)} isSorted />;
    case "choices":
      return (
        <SetField label={label} ids={facts.choices} nameOf={words.choice} value={listOf(value)} onChange={onChange} />
      );
    case "members":
      return <MembersField label={label} value={listOf(value)} onChange={onChange} />;
    case "link":
    case "links":
      return <RecordPicker {...{ label, facts, value, onChange, autoFocus }} data-testid={testId} />;
    case "day":
      return <DateField {...text} />;
    case "instant":
      return <InstantField label={label} value={typeof value === "number" ? value : 0} onChange={onChange} />;
    case "number":
      return (
        <TextField
          {...text}
          inputMode="decimal"
          value={value === 0 ? "" : String(value)}
          onChange={(typed) => onChange(Number(typed.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".")) || 0)}
        />
      );
    case "flag":
      return (
        <Checkbox isSelected={value === true} onChange={onChange} autoFocus={autoFocus} data-testid={testId}>
          {label}
        </Checkbox>
      );
    default:
      return <TextField {...text} />;
  }
}

const listOf = (value: Value): readonly string[] => (Array.isArray(value) ? value : []);

const wrongWords = ({ control }: FieldFacts) =>
  control === "fuzzyDate" || control === "address" ? (`partners.invalid.${control}` as const) : "partners.invalid";

const NOTHING = "nothing";

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onChange: (value: Value) => void;
  readonly isSorted?: boolean;
  readonly error?: string;
  readonly "data-testid": string;
}

function Choice({ label, value, ids, nameOf, onChange, isSorted = false, error, "data-testid": testId }: ChoiceProps) {
  const intl = useIntl();
  const options = useMemo(() => {
    const all = ids.map((id) => ({ id, label: nameOf(id) }));
    const { compare } = new Intl.Collator(intl.locale);
    return isSorted ? all.sort((a, b) => compare(a.label, b.label)) : all;
  }, [intl, ids, nameOf, isSorted]);
  return (
    <Select
      label={label}
      value={value || NOTHING}
      options={[{ id: NOTHING, label: intl.formatMessage({ id: "partners.nothing" }) }, ...options]}
      onChange={(id) => onChange(id === NOTHING ? "" : id)}
      data-testid={testId}
      {...(error && { error })}
    />
  );
}

interface MembersFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: Value) => void;
}

/** Who of the space it is; one person may have several machines. */
function MembersField(props: MembersFieldProps) {
  const { space } = usePartners();
  const members = useAppSelector((state) => selectMemberViews(state, space));
  const names = new Map<string, string>(members.map(({ member, name, delegation }) => [member, name || delegation]));
  return <SetField {...props} ids={[...names.keys()]} nameOf={(id) => names.get(id) ?? id} />;
}
