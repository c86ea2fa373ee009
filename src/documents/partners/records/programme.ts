import * as v from "valibot";
import { address, link, longText, text } from "../field.ts";

/** What gives money for projects. */
export const programme = v.object({
  title: text(),
  funder: link("organisation"),
  website: address(),
  note: longText(),
});
