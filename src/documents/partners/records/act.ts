import * as v from "valibot";
import { address, choice, fuzzyDate, link, text } from "../field.ts";

export const ACT_KINDS = [
  "letterOfIntent",
  "councilResolution",
  "agreement",
  "protocol",
  "renewal",
  "end",
  "other",
] as const;

/** One step by which a partnership came about, or ended. */
export const act = v.object({
  title: text(),
  of: link("partnership"),
  kind: choice(ACT_KINDS),
  date: fuzzyDate(),
  /** As it is printed: "2018 onwards". */
  dateLabel: text(),
  number: text(),
  document: address(),
});
