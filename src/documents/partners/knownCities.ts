import * as v from "valibot";
import list from "../../../resources/partners/cities.json";
import { kindOf } from "./recordKind.ts";
import { city } from "./records/city.ts";

const file = v.object({
  asOf: v.string(),
  sources: v.record(v.string(), v.string()),
  cities: v.array(v.looseObject({ id: v.string(), source: v.optional(v.string(), "") })),
});

/**
 * The cities that a book begins with, as entries of what each was made with (bookEntries.ts). They stand in no document: what is
 * written about one is only what differs from here. A sample with its day and its sources, not the register of the network.
 */
export function knownCities(): ReadonlyMap<string, unknown> {
  const { asOf, sources, cities } = v.parse(file, list);
  const madeAt = Date.parse(asOf);
  return new Map(
    cities
      .filter(({ id }) => kindOf(id) === "city")
      .map(({ id, source, ...said }) => {
        const fields = v.parse(city, { ...said, source: sources[source] ?? "", asOf });
        return [id, [fields, madeAt]] as const;
      }),
  );
}
