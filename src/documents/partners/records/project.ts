import * as v from "valibot";
import { choice, choices, day, link, links, longText, number, text } from "../field.ts";
import { TOPICS } from "../topics.ts";

export const PROJECT_STATES = [
  "idea",
  "application",
  "submitted",
  "granted",
  "running",
  "reported",
  "closed",
  "refused",
] as const;

export const project = v.object({
  title: text(),
  programme: link("programme"),
  lead: link("city", "organisation"),
  partners: links("city", "organisation"),
  state: choice(PROJECT_STATES),
  from: day(),
  to: day(),
  budget: number(),
  /** ISO 4217. */
  currency: text(3),
  topics: choices(TOPICS),
  note: longText(),
});
