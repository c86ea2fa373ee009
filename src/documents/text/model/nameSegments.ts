import type { Scan, Segment } from "./segment.ts";
import type { Segments } from "./textState.ts";

type Scans = ReadonlyMap<string, Scan>;

/** Gives a border whose id is taken (forged, or copied by hand) a derived id, so that its text shows once and under one name. */
export function nameSegments(scans: Scans, containers: readonly string[]): Segments {
  const byId = new Map<string, Segment>();
  const byContainer = new Map<string, readonly Segment[]>();
  for (const container of containers) {
    const segments = scans.get(container)?.segments ?? [];
    let named: Segment[] | null = null;
    for (let i = 0; i < segments.length; i++) {
      const segment = segments[i];
      if (segment === undefined) continue;
      const unique = isTaken(segment, scans, byId) ? { ...segment, id: derivedId(segment) } : segment;
      if (unique !== segment) named ??= [...segments];
      if (named !== null) named[i] = unique;
      byId.set(unique.id, unique);
    }
    byContainer.set(container, named ?? segments);
  }
  return { byId, byContainer };
}

function isTaken({ id, border }: Segment, scans: Scans, byId: ReadonlyMap<string, Segment>): boolean {
  return border !== null && (byId.has(id) || scans.has(id));
}

const derivedId = ({ id, border }: Segment) => `${id}*${border?.client}.${border?.clock}`;
