import type { Mandates } from "../../../documents/meeting/mandates.ts";
import { seatName } from "../seatName.ts";

/** The seats of a roll call in the alphabet of the language that is read. */
export function rollOrder(
  seats: readonly string[],
  mandates: Pick<Mandates, "seats">,
  locale: string,
): readonly string[] {
  const collator = new Intl.Collator(locale);
  return [...seats].sort((a, b) => collator.compare(seatName(mandates, a), seatName(mandates, b)) || (a < b ? -1 : 1));
}
