import { KINDS } from "./kinds.ts";
import type { RecordKind } from "./recordKind.ts";
import { ACT_KINDS } from "./records/act.ts";
import { CITY_KINDS, ICC_STATUSES } from "./records/city.ts";
import { FOLLOW_UP_STATES } from "./records/followUp.ts";
import { INTERACTION_KINDS } from "./records/interaction.ts";
import { ORGANISATION_KINDS } from "./records/organisation.ts";
import { PARTNERSHIP_KINDS, STAGES } from "./records/partnership.ts";
import { BASES } from "./records/person.ts";
import { PROJECT_STATES } from "./records/project.ts";
import { TOPICS } from "./topics.ts";

/** Every name of a field, so that the compiler says which has no words. */
export type FieldName = { [Kind in RecordKind]: keyof (typeof KINDS)[Kind]["schema"]["entries"] }[RecordKind];

const NAMES: ReadonlySet<string> = new Set(Object.values(KINDS).flatMap(({ schema }) => Object.keys(schema.entries)));
export const isFieldName = (name: string): name is FieldName => NAMES.has(name);

const CHOICES = [
  ...ACT_KINDS,
  ...CITY_KINDS,
  ...ICC_STATUSES,
  ...FOLLOW_UP_STATES,
  ...INTERACTION_KINDS,
  ...ORGANISATION_KINDS,
  ...PARTNERSHIP_KINDS,
  ...STAGES,
  ...BASES,
  ...PROJECT_STATES,
  ...TOPICS,
] as const;
/** Everything that can be chosen in a field, so that the compiler says which has no words. */
export type ChoiceName = (typeof CHOICES)[number];

const ALL: ReadonlySet<string> = new Set(CHOICES);
export const isChoiceName = (name: string): name is ChoiceName => ALL.has(name);
