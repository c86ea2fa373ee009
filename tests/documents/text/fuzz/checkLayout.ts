import { isDeepStrictEqual } from "node:util";
import type { TextModel } from "../../../../src/documents/text/model/createText.ts";
import type { Layout } from "../../../../src/documents/text/model/layout.ts";
import type { Place } from "../../../../src/documents/text/model/places.ts";
import type { Ranks } from "../../../../src/documents/text/model/ranks.ts";
import { readLayout } from "../../../../src/documents/text/model/readState.ts";

/** Throws unless the layout kept current is, in all that it says, the layout read anew. */
export function checkLayout(model: TextModel): void {
  const [kept, fresh] = [said(model.layout()), said(readLayout(model.doc))];
  for (const [name, value] of Object.entries(fresh)) {
    if (isDeepStrictEqual(kept[name], value)) continue;
    throw new Error(`The layout kept current differs in ${name}: ${written(kept[name])} / ${written(value)}`);
  }
}

/**
 * The maps of records are in nobody's order, and a place does not care what letters are in it. Of segments and texts counts what they
 * say, not which map says it: with each letter only what is otherwise is put beside the map before (`patchedMap`).
 */
function said({ records: _records, places, tokens, shownIn, ...rest }: Layout): Record<string, unknown> {
  const [segments, texts] = [new Map(rest.segments), new Map(rest.texts)];
  return {
    ...rest,
    segments,
    texts,
    tokens: ranksOf(tokens),
    shownIn: ranksOf(shownIn),
    places: new Map([...rest.segments.keys()].map((id) => [id, saidOf(places.get(id))])),
  };
}

/** Of ranks too counts what they say, whatever the labels are that they say it by. */
const ranksOf = (ranks: Ranks) => new Map([...ranks.keys()].map((name) => [name, ranks.get(name)]));

function saidOf(place: Place | undefined) {
  if (place === undefined) throw new Error("A segment has no place");
  const { key, mover, members } = place.group;
  return [place.position, key, mover, members.map(({ segment, hasToken }) => [segment.id, hasToken])];
}

const written = (value: unknown): string =>
  JSON.stringify(value instanceof Map || value instanceof Set ? [...value] : value, (key, part) =>
    key === "text" && typeof part !== "string" ? undefined : part,
  );
