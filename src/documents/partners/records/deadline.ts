import * as v from "valibot";
import { instant, link, text, zone } from "../field.ts";

/** `asPrinted` is what counts where the two differ; the instant is shown by each city's own clock. */
export const deadline = v.object({
  title: text(),
  of: link("project", "programme"),
  at: instant(),
  zone: zone(),
  asPrinted: text(),
});
