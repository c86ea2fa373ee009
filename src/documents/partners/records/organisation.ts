import * as v from "valibot";
import { address, choice, choices, country, email, link, longText, phone, text } from "../field.ts";
import { TOPICS } from "../topics.ts";

export const ORGANISATION_KINDS = [
  "municipality",
  "ngo",
  "university",
  "school",
  "publicBody",
  "police",
  "health",
  "culture",
  "religious",
  "business",
  "network",
  "international",
  "media",
  "expert",
] as const;

export const organisation = v.object({
  name: text(),
  otherNames: text(400),
  kind: choice(ORGANISATION_KINDS),
  country: country(),
  city: link("city"),
  website: address(),
  email: email(),
  phone: phone(),
  topics: choices(TOPICS),
  note: longText(),
});
