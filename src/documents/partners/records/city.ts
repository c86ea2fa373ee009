import * as v from "valibot";
import { address, choice, country, day, fuzzyDate, link, number, text, zone } from "../field.ts";

export const CITY_KINDS = ["city", "borough", "canton", "islandCouncil", "region", "union", "parish"] as const;
/** Of its membership in the Intercultural Cities, as far as a public source tells. */
export const ICC_STATUSES = [
  "member",
  "nationalNetwork",
  "indexOnly",
  "candidate",
  "suspended",
  "left",
  "unknown",
] as const;

export const city = v.object({
  name: text(),
  otherNames: text(400),
  country: country(),
  kind: choice(CITY_KINDS),
  icc: choice(ICC_STATUSES),
  iccSince: fuzzyDate(),
  iccNetwork: text(),
  /** Where what is said of its membership was read, and how it stood then. */
  source: address(),
  asOf: day(),
  coordinator: link("person"),
  population: number(),
  website: address(),
  zone: zone(),
});
