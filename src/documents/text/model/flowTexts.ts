import type { Arranger } from "./arrange.ts";
import type { Flow } from "./flows.ts";
import { joinSegments } from "./joins.ts";
import { naturally, type Places } from "./places.ts";
import type { Phases } from "./reshapeLayout.ts";
import type { Segment } from "./segment.ts";
import type { Segments } from "./textState.ts";

/** What is shown of cells and notes: by the name of the flow its segments in natural order. */
export type FlowTexts = ReadonlyMap<string, { readonly flow: Flow; readonly shown: Segment[] }>;

/** `isWanted`: of which flows; the others are as if they were not there. */
export function flowTexts(
  { byId }: Segments,
  { flows, standings, places }: Phases,
  isWanted: (flow: Flow) => boolean,
): FlowTexts {
  const texts = new Map<string, { readonly flow: Flow; readonly shown: Segment[] }>();
  for (const [id, flow] of flows) {
    const segment = standings.get(id) === "hidden" || !isWanted(flow) ? undefined : byId.get(id);
    if (segment === undefined) continue;
    const here = texts.get(flow.name);
    if (here) here.shown.push(segment);
    else texts.set(flow.name, { flow, shown: [segment] });
  }
  for (const { shown } of texts.values()) if (shown.length > 1) shown.sort((a, b) => naturally(places, a, b));
  return texts;
}

/** The notes among them in natural order. */
export function notesOf(texts: FlowTexts, places: Places): readonly string[] {
  const notes = [...texts.values()].flatMap(({ flow: { note }, shown: [first] }) =>
    note === null || first === undefined ? [] : [{ note, first }],
  );
  return notes.sort((a, b) => naturally(places, a.first, b.first)).map(({ note }) => note);
}

/** Joins within each flow: what stands between two paragraphs in another flow does not part them. */
export function arrangerOf(
  texts: FlowTexts,
  { joined, places, shapes }: Phases,
  compose: Arranger["compose"],
): Arranger {
  const chainsOf = (name: string) => {
    const text = texts.get(name);
    return text && joinSegments(text.shown, joined, places).chains;
  };
  return { chainsOf, shapes, compose };
}
