import * as v from "valibot";
import { email, longText, phone } from "../field.ts";

/** What a city keeps for itself beside a shared record: it stands in the book of the city's own space and never in the shared one. */
export const aside = v.object({
  email: email(),
  phone: phone(),
  note: longText(),
});
