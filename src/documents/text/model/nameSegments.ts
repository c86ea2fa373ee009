import { patchedMap } from "./patchedMap.ts";
import type { Scan, Segment } from "./segment.ts";
import type { Segments } from "./textState.ts";

type Scans = ReadonlyMap<string, Scan>;

/** Gives a border whose id is taken (forged, or copied by hand) a derived id, so that its text shows once and under one name. */
export function nameSegments(scans: Scans, containers: readonly string[]): Segments {
  const byId = new Map<string, Segment>();
  const byContainer = new Map<string, readonly Segment[]>();
  const parted = new Map<string, true>();
  let isRenamed = false;
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
    if (segments.length > 1) parted.set(container, true);
    isRenamed ||= named !== null;
  }
  return { byId, byContainer, parted, isRenamed };
}

function isTaken({ id, border }: Segment, scans: Scans, byId: ReadonlyMap<string, Segment>): boolean {
  return border !== null && (byId.has(id) || scans.has(id));
}

const derivedId = ({ id, border }: Segment) => `${id}*${border?.client}.${border?.clock}`;

/**
 * The same after these texts were read anew or came, beside the maps before; null when some border has or would get a derived id: then it
 * depends on all texts who keeps his own.
 */
export function renameSegments(before: Segments, scans: readonly Scan[]): Segments | null {
  if (before.isRenamed) return null;
  const old = new Map<string, Segment>();
  for (const { container } of scans) {
    for (const segment of before.byContainer.get(container) ?? []) old.set(segment.id, segment);
  }
  const now = new Map<string, Segment>();
  for (const segment of scans.flatMap(({ segments }) => segments)) {
    if (now.has(segment.id) || (before.byId.has(segment.id) && !old.has(segment.id))) return null;
    now.set(segment.id, segment);
  }
  const gone = [...old.keys()].filter((id) => !now.has(id)).map((id) => [id, undefined] as const);
  const changed = [...now].filter(([id, segment]) => old.get(id) !== segment);
  return {
    byId: patchedMap(before.byId, [...gone, ...changed]),
    byContainer: patchedMap(
      before.byContainer,
      scans.map(({ container, segments }) => [container, segments]),
    ),
    parted: patchedMap(
      before.parted,
      scans.map(({ container, segments }) => [container, segments.length > 1 ? true : undefined]),
    ),
    isRenamed: false,
  };
}

/** The containers that hold more than one segment or one of these, in any order. */
export function containersWith({ byId, parted }: Segments, ids: Iterable<string>): ReadonlySet<string> {
  const containers = new Set(parted.keys());
  for (const id of ids) {
    const container = byId.get(id)?.container;
    if (container !== undefined) containers.add(container);
  }
  return containers;
}
