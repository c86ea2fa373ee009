import type { Segment } from "./segment.ts";
import type { Segments, TextState } from "./textState.ts";

/** Gives a border whose id is taken (forged, or copied by hand) a derived id, so that its text shows once and under one name. */
export function nameSegments(state: TextState): Segments {
  const byId = new Map<string, Segment>();
  const byContainer = new Map<string, readonly Segment[]>();
  for (const container of state.containers) {
    const segments = state.scans.get(container)?.segments ?? [];
    let hasDerived = false;
    const named = segments.map((segment) => {
      const isDerived = isTaken(segment, state, byId);
      const unique = isDerived ? { ...segment, id: derivedId(segment) } : segment;
      hasDerived ||= isDerived;
      byId.set(unique.id, unique);
      return unique;
    });
    byContainer.set(container, hasDerived ? named : segments);
  }
  return { state, byId, byContainer };
}

function isTaken({ id, border }: Segment, state: TextState, byId: ReadonlyMap<string, Segment>): boolean {
  return border !== null && (byId.has(id) || state.scans.has(id));
}

const derivedId = ({ id, border }: Segment) => `${id}*${border?.client}.${border?.clock}`;
