import type { FieldName } from "../../documents/partners/fieldNames.ts";
import type { RecordKind } from "../../documents/partners/recordKind.ts";
import type { BookTab } from "../../state/view.ts";

export interface TabFacts {
  readonly kind: RecordKind;
  /** The first names the record. A width as CSS; columns without share the rest. */
  readonly columns: readonly { readonly field: FieldName; readonly width?: string }[];
  readonly facets: readonly FieldName[];
}

/** What each list shows and by what it is narrowed. */
export const TABS: Readonly<Record<BookTab, TabFacts>> = {
  organisations: {
    kind: "organisation",
    columns: [
      { field: "name" },
      { field: "kind", width: "11rem" },
      { field: "country", width: "9rem" },
      { field: "topics" },
    ],
    facets: ["country", "kind", "topics"],
  },
  people: {
    kind: "person",
    columns: [
      { field: "name" },
      { field: "organisation" },
      { field: "role", width: "11rem" },
      { field: "country", width: "9rem" },
    ],
    facets: ["country", "topics", "basis"],
  },
  partnerships: {
    kind: "partnership",
    columns: [
      { field: "title" },
      { field: "stage", width: "11rem" },
      { field: "kind", width: "10rem" },
      { field: "country", width: "8rem" },
      { field: "renewOn", width: "8rem" },
    ],
    facets: ["stage", "kind", "country", "topics"],
  },
  cities: {
    kind: "city",
    columns: [
      { field: "name" },
      { field: "country", width: "9rem" },
      { field: "icc", width: "13rem" },
      { field: "iccSince", width: "8rem" },
      { field: "iccNetwork" },
    ],
    facets: ["country", "icc"],
  },
};

/** What one is asked when a record is made; the rest is written on its page. */
export const FIRST_FIELDS: Readonly<Record<RecordKind, readonly FieldName[]>> = {
  city: ["name", "country", "kind"],
  organisation: ["name", "kind", "country", "city"],
  person: ["name", "organisation", "role", "country", "basis"],
  partnership: ["title", "parties", "kind", "stage", "country"],
  act: ["title", "kind", "date", "number"],
  interaction: ["title", "date", "kind", "summary"],
  followUp: ["title", "owners", "due"],
  project: ["title", "programme", "lead", "state"],
  programme: ["title", "funder", "website"],
  deadline: ["title", "at", "zone", "asPrinted"],
  aside: ["note"],
};

/** What is added from the page of a record of a kind, and by which of its fields it leads there. */
export const ADDED_TO: Readonly<
  Partial<Record<RecordKind, readonly { readonly kind: RecordKind; readonly by: FieldName }[]>>
> = {
  city: [
    { kind: "partnership", by: "parties" },
    { kind: "interaction", by: "parties" },
  ],
  organisation: [
    { kind: "person", by: "organisation" },
    { kind: "partnership", by: "parties" },
    { kind: "interaction", by: "parties" },
  ],
  person: [{ kind: "interaction", by: "people" }],
  partnership: [
    { kind: "act", by: "of" },
    { kind: "interaction", by: "partnership" },
    { kind: "followUp", by: "of" },
  ],
  interaction: [{ kind: "followUp", by: "of" }],
  programme: [
    { kind: "project", by: "programme" },
    { kind: "deadline", by: "of" },
  ],
  project: [
    { kind: "deadline", by: "of" },
    { kind: "followUp", by: "of" },
  ],
};
