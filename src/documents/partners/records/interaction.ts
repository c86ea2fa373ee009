import * as v from "valibot";
import { choice, choices, day, link, links, longText, text } from "../field.ts";
import { TOPICS } from "../topics.ts";

export const INTERACTION_KINDS = [
  "meeting",
  "call",
  "message",
  "letter",
  "studyVisitOut",
  "studyVisitIn",
  "expertVisit",
  "training",
  "event",
  "aid",
  "jointActivity",
] as const;

export const interaction = v.object({
  title: text(),
  date: day(),
  kind: choice(INTERACTION_KINDS),
  parties: links("city", "organisation"),
  people: links("person"),
  partnership: link("partnership"),
  topics: choices(TOPICS),
  summary: longText(),
});
