import type * as v from "valibot";
import type { Value } from "./field.ts";
import type { RecordKind } from "./recordKind.ts";
import { act } from "./records/act.ts";
import { aside } from "./records/aside.ts";
import { city } from "./records/city.ts";
import { deadline } from "./records/deadline.ts";
import { followUp } from "./records/followUp.ts";
import { interaction } from "./records/interaction.ts";
import { organisation } from "./records/organisation.ts";
import { partnership } from "./records/partnership.ts";
import { person } from "./records/person.ts";
import { programme } from "./records/programme.ts";
import { project } from "./records/project.ts";

/** Each book is a document of its own: what is not looked at is not loaded. */
export const BOOKS = [
  "cities",
  "organisations",
  "people",
  "partnerships",
  "interactions",
  "projects",
  "asides",
] as const;
export type BookName = (typeof BOOKS)[number];

/** Of each kind of record what it says, in which book it stands, and which field names it ("" where none does). */
export const KINDS = {
  city: { book: "cities", schema: city, title: "name" },
  organisation: { book: "organisations", schema: organisation, title: "name" },
  person: { book: "people", schema: person, title: "name" },
  partnership: { book: "partnerships", schema: partnership, title: "title" },
  act: { book: "partnerships", schema: act, title: "title" },
  interaction: { book: "interactions", schema: interaction, title: "title" },
  followUp: { book: "interactions", schema: followUp, title: "title" },
  project: { book: "projects", schema: project, title: "title" },
  programme: { book: "projects", schema: programme, title: "title" },
  deadline: { book: "projects", schema: deadline, title: "title" },
  aside: { book: "asides", schema: aside, title: "" },
} as const satisfies Record<RecordKind, { book: BookName; schema: v.GenericSchema; title: string }>;

export const bookOf = (kind: RecordKind): BookName => KINDS[kind].book;

/** The schemas of a kind's fields, by name, in the order in which they are shown. */
export const fieldsOf = (kind: RecordKind): Readonly<Record<string, v.GenericSchema<unknown, Value> | undefined>> =>
  KINDS[kind].schema.entries;
