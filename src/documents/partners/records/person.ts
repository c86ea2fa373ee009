import * as v from "valibot";
import { choice, choices, country, day, email, flag, link, longText, phone, text } from "../field.ts";
import { TOPICS } from "../topics.ts";

/** Why a city may hold what it holds of somebody. */
export const BASES = ["publicOffice", "consent", "contract"] as const;

export const person = v.object({
  name: text(120),
  organisation: link("organisation", "city"),
  role: text(),
  country: country(),
  languages: text(),
  topics: choices(TOPICS),
  email: email(),
  phone: phone(),
  basis: choice(BASES),
  consentOn: day(),
  /** When somebody looks whether it is still right to hold this. */
  reviewBy: day(),
  isFormer: flag(),
  note: longText(),
});
