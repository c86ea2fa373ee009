import { useMemo } from "react";
import { type IntlShape, useIntl } from "react-intl";
import { countryName } from "../../controls/countryName.ts";
import { isList } from "../../documents/partners/bookEntries.ts";
import { type BookRecord, titleOf } from "../../documents/partners/bookRecord.ts";
import { type FieldFacts, factsOf, type Value } from "../../documents/partners/field.ts";
import { isChoiceName, isFieldName } from "../../documents/partners/fieldNames.ts";
import { readFuzzyDate } from "../../documents/partners/fuzzyDate.ts";
import { fieldsOf } from "../../documents/partners/kinds.ts";
import { standingOf } from "../../documents/partners/recordLinks.ts";
import { kindOf } from "../../documents/partners/recordKind.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectMemberViews } from "../../state/selectors.ts";
import { usePartners } from "./partnersContext.ts";

export interface RecordWords {
  field(name: string): string;
  choice(name: string): string;
  /** What a record is called; with its mark where it is not on the list. */
  record(id: string): string;
  /** A value as it is shown; "" for one that says nothing. */
  value(facts: FieldFacts, value: unknown): string;
  /** What a field of a record says. */
  of(record: BookRecord, field: string): string;
}

/** The words for fields, choices and values in the language of the interface. */
export function useRecordWords(): RecordWords {
  const intl = useIntl();
  const { space, books } = usePartners();
  const members = useAppSelector((state) => selectMemberViews(state, space));
  return useMemo(() => {
    const names = new Map<string, string>(members.map(({ member, name, delegation }) => [member, name || delegation]));
    const record = (id: string): string => recordWords(intl, id, books.get(id));
    const value = (facts: FieldFacts, said: unknown): string => {
      if (Array.isArray(said)) return said.map((one) => element(facts, String(one))).join(", ");
      return typeof said === "boolean"
        ? said
          ? intl.formatMessage({ id: "partners.yes" })
          : ""
        : element(facts, said);
    };
    const element = (facts: FieldFacts, said: unknown): string => {
      if (typeof said === "number") return said === 0 ? "" : numberWords(intl, facts, said);
      if (typeof said !== "string" || said === "") return "";
      switch (facts.control) {
        case "choice":
        case "choices":
          return choiceWords(intl, said);
        case "country":
          return countryName(said, intl.locale);
        case "link":
        case "links":
          return record(said);
        case "members":
          return names.get(said) ?? intl.formatMessage({ id: "partners.history.somebody" });
        case "day":
          return intl.formatDate(`${said}T12:00:00Z`, { dateStyle: "medium", timeZone: "UTC" });
        case "fuzzyDate":
          return fuzzyWords(intl, said);
        default:
          return said;
      }
    };
    return {
      field: (name) => (isFieldName(name) ? intl.formatMessage({ id: `partners.field.${name}` }) : name),
      choice: (name) => choiceWords(intl, name),
      record,
      value,
      of(one, field) {
        const schema = fieldsOf(one.kind)[field];
        const said = one.fields[field];
        return schema && said !== undefined && !isEmptyList(said) ? value(factsIn(schema), said) : "";
      },
    };
  }, [intl, books, members]);
}

const isEmptyList = (value: Value): boolean => isList(value) && value.length === 0;

type FieldSchema = Parameters<typeof factsOf>[0];
const facts = new WeakMap<FieldSchema, FieldFacts>();
/** Asked for every cell. */
function factsIn(schema: FieldSchema): FieldFacts {
  const known = facts.get(schema) ?? factsOf(schema);
  facts.set(schema, known);
  return known;
}

const choiceWords = (intl: IntlShape, name: string): string =>
  isChoiceName(name) ? intl.formatMessage({ id: `partners.choice.${name}` }) : name;

const numberWords = (intl: IntlShape, { control }: FieldFacts, said: number): string =>
  control === "instant" ? intl.formatDate(said, { dateStyle: "long", timeStyle: "short" }) : intl.formatNumber(said);

function recordWords(intl: IntlShape, id: string, record: BookRecord | null): string {
  const name = (record && titleOf(record)) || intl.formatMessage({ id: "partners.unnamed" });
  switch (standingOf(record)) {
    case "here":
      return name;
    case "removed":
      return intl.formatMessage({ id: "partners.link.removed" }, { name });
    case "erased":
      return intl.formatMessage({ id: "partners.link.erased" });
    default: {
      const kind = kindOf(id);
      const missing = intl.formatMessage({ id: "partners.link.missing" });
      return kind ? `${intl.formatMessage({ id: `partners.kind.${kind}` })} · ${missing}` : missing;
    }
  }
}

const SIGNS = { "": "", about: "~ ", before: "< ", after: "> " } as const;

function fuzzyWords(intl: IntlShape, text: string): string {
  const date = readFuzzyDate(text);
  if (!date) return text;
  const at = new Date(Date.UTC(date.year, (date.month ?? 1) - 1, date.day ?? 1, 12));
  const words = intl.formatDate(at, {
    year: "numeric",
    timeZone: "UTC",
    ...(date.month !== null && { month: "long" as const }),
    ...(date.day !== null && { day: "numeric" as const }),
  });
  return SIGNS[date.qualifier] + words;
}
