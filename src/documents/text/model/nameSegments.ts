import type { Segment } from "./segment.ts";
import type { Segments, TextState } from "./textState.ts";

/** Gives a border whose id is taken (forged, or copied by hand) a derived id, so that its text shows once and under one name. */
export function nameSegments(state: TextState): Segments {
  const byId = new Map<string, Segment>();
  const byContainer = new Map<string, readonly Segment[]>();
  for (const container of state.containers) {
    const segments = state.scans.get(container)?.segments ?? [];
    const named: Segment[] = [];
    for (const segment of segments) {
      const unique = isTaken(segment, state, byId) ? { ...segment, id: derivedId(segment) } : segment;
      byId.set(unique.id, unique);
      named.push(unique);
    }
    byContainer.set(container, named);
  }
  return { state, byId, byContainer };
}

function isTaken({ id, border }: Segment, state: TextState, byId: ReadonlyMap<string, Segment>): boolean {
  return border !== null && (byId.has(id) || state.scans.has(id));
}

const derivedId = ({ id, border }: Segment) => `${id}*${border?.client}.${border?.clock}`;
