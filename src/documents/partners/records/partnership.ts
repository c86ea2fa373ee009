import * as v from "valibot";
import { choice, choices, country, day, fuzzyDate, links, longText, members, text } from "../field.ts";
import { TOPICS } from "../topics.ts";

export const PARTNERSHIP_KINDS = [
  "partnerCity",
  "friendlyCity",
  "solidarity",
  "mentoring",
  "consortium",
  "network",
  "thematic",
] as const;
/** In the order in which they usually follow each other. */
export const STAGES = [
  "contact",
  "exploring",
  "letterOfIntent",
  "councilResolution",
  "agreementSigned",
  "active",
  "dormant",
  "suspended",
  "ended",
] as const;
export type Stage = (typeof STAGES)[number];

export const partnership = v.object({
  title: text(),
  /** Two or more, as a rule the own city among them. */
  parties: links("city", "organisation"),
  kind: choice(PARTNERSHIP_KINDS),
  stage: choice(STAGES),
  country: country(),
  since: fuzzyDate(),
  topics: choices(TOPICS),
  renewOn: day(),
  owners: members(),
  people: links("person"),
  note: longText(),
});
