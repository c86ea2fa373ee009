import * as v from "valibot";
import { isMemberId } from "../../domain/ids.ts";
import { isFuzzyDate } from "./fuzzyDate.ts";
import { kindOf, RECORD_KINDS, type RecordKind } from "./recordKind.ts";

/** What a field may hold. A list is a set: each of its elements is written, and disputed, on its own. */
export type Value = string | number | boolean | readonly string[];

/** By which control a field is shown and written. */
const CONTROLS = [
  "text",
  "longText",
  "choice",
  "choices",
  "link",
  "links",
  "members",
  "country",
  "fuzzyDate",
  "day",
  "instant",
  "number",
  "flag",
  "email",
  "phone",
  "address",
  "zone",
] as const;

const facts = v.object({
  control: v.picklist(CONTROLS),
  choices: v.optional(v.pipe(v.array(v.string()), v.readonly()), []),
  targets: v.optional(v.pipe(v.array(v.picklist(RECORD_KINDS)), v.readonly()), []),
});
/** `choices`: of a choice; `targets`: to which kinds of record a link leads. */
export type FieldFacts = Readonly<v.InferOutput<typeof facts>>;

/** What a field of a record's schema is, for who shows it. @throws for a schema that none of the functions here has made */
export const factsOf = (field: v.GenericSchema): FieldFacts => v.parse(facts, v.getMetadata(field));

const LONGEST_ADDRESS = 500;
const LONGEST_NOTE = 8_000;
const MOST_ELEMENTS = 500;
/** Beyond it (ms) there is no date to show. */
const LAST_DATE = 8.64e15;
const HTTP = /^https?:\/\/[^\s/$.?#][^\s]*$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const string = () => v.optional(v.string(), "");
const list = () =>
  v.optional(v.pipe(v.array(v.pipe(v.string(), v.regex(/^[^/]{1,120}$/))), v.maxLength(MOST_ELEMENTS)), []);

// What nobody says, or only a newer version can read, is as if nothing were said: the rest of the record is shown.
const line = <C extends (typeof CONTROLS)[number]>(control: C, longest: number, isRight: (text: string) => boolean) =>
  v.fallback(
    v.pipe(
      string(),
      v.maxLength(longest),
      v.check((text) => text === "" || isRight(text)),
      v.metadata({ control }),
    ),
    "",
  );

export const text = (longest = 200) => line("text", longest, () => true);
export const longText = () => line("longText", LONGEST_NOTE, () => true);
export const email = () => line("email", 320, (text) => /^[^\s@]+@[^\s@]+$/.test(text));
export const phone = () => line("phone", 60, () => true);
export const address = () => line("address", LONGEST_ADDRESS, (text) => HTTP.test(text));
/** ISO 3166-1, two letters. */
export const country = () => line("country", 2, (text) => /^[A-Z]{2}$/.test(text));
/** See fuzzyDate.ts. */
export const fuzzyDate = () => line("fuzzyDate", 11, isFuzzyDate);
/** `2024-05-14`. */
export const day = () => line("day", 10, (text) => DAY.test(text) && !Number.isNaN(Date.parse(text)));
/** An IANA name. */
export const zone = () => line("zone", 60, () => true);

/** Milliseconds since 1970; 0 where nobody said. */
export const instant = () =>
  v.fallback(
    v.pipe(v.optional(v.number(), 0), v.minValue(0), v.maxValue(LAST_DATE), v.metadata({ control: "instant" })),
    0,
  );
/** 0 where nobody said. */
export const number = () =>
  v.fallback(v.pipe(v.optional(v.number(), 0), v.minValue(0), v.maxValue(1e15), v.metadata({ control: "number" })), 0);
export const flag = () => v.fallback(v.pipe(v.optional(v.boolean(), false), v.metadata({ control: "flag" })), false);

/** One of these, or "" where nobody said. */
export const choice = <const Choices extends readonly string[]>(choices: Choices) =>
  v.fallback(
    v.pipe(v.optional(v.picklist([...choices, ""]), ""), v.metadata({ control: "choice", choices: [...choices] })),
    "",
  );
export const choices = <const Choices extends readonly string[]>(all: Choices) =>
  v.fallback(
    v.pipe(
      list(),
      v.check((chosen) => chosen.every((one) => all.includes(one))),
      v.metadata({ control: "choices", choices: [...all] }),
    ),
    [],
  );

const leadsTo = (targets: readonly RecordKind[]) => (id: string) => targets.some((target) => target === kindOf(id));
/** The id of a record of one of these kinds, or "". That it is there is nobody's promise: see links.ts. */
export const link = (...targets: RecordKind[]) =>
  v.fallback(
    v.pipe(
      string(),
      v.check((id) => id === "" || leadsTo(targets)(id)),
      v.metadata({ control: "link", targets }),
    ),
    "",
  );
export const links = (...targets: RecordKind[]) =>
  v.fallback(
    v.pipe(
      list(),
      v.check((ids) => ids.every(leadsTo(targets))),
      v.metadata({ control: "links", targets }),
    ),
    [],
  );
/** Members of the space. */
export const members = () =>
  v.fallback(
    v.pipe(
      list(),
      v.check((ids) => ids.every(isMemberId)),
      v.metadata({ control: "members" }),
    ),
    [],
  );
