import type { Flows } from "./flows.ts";
import type { Facet } from "./facets.ts";
import type { Gone } from "./record.ts";
import { clocksOf, type Segment } from "./segment.ts";
import type { Segments } from "./textState.ts";

/** `flagged`: deleted by one, but it holds text that the deleter had not seen, so the whole paragraph stands. */
export type Standing = "shown" | "hidden" | "flagged";

type Deletion = Extract<Gone, { type: "gone" }>;
/** One deleted segment and those split off from it unseen, which share its fate. */
type Grave = { readonly deletion: Deletion; readonly heirs: Segment[]; isVoid: boolean };

export type Standings = {
  /** How each segment stands; those that simply show are not in it. */
  readonly standings: Map<string, Standing>;
  /** For each deleted segment all that fall together with it, or stand together because one of them holds unseen text. */
  readonly kin: ReadonlyMap<string, ReadonlySet<string>>;
};

export function resolveStandings(
  { byId, byContainer, parted }: Segments,
  fates: Facet<"fates">,
  flows: Flows,
): Standings {
  const standings = new Map<string, Standing>();
  const graves = new Map<string, Grave>();
  for (const container of new Set([...fates.keys()].flatMap((id) => byId.get(id)?.container ?? []))) {
    const segments = byContainer.get(container) ?? [];
    markUnmade(fates, segments, standings);
    digGraves(fates, segments, graves);
  }
  for (const container of parted.keys()) markTwinBorders(byContainer.get(container) ?? [], standings);
  const open = findOpen(byId, flows, graves, standings);
  for (const grave of graves.values()) {
    const stands = isOpen(grave) || grave.deletion.parts.some((id) => open.has(id) || isOpen(graves.get(id)));
    for (const heir of grave.heirs) {
      if (standings.get(heir.id) !== "hidden") standings.set(heir.id, stands ? "flagged" : "hidden");
    }
  }
  return { standings, kin: gatherKin(graves) };
}

/** The tables, rows, columns and notes that hold text in no grave: whoever deleted one whole had not seen that text. */
function findOpen(
  byId: Segments["byId"],
  flows: Flows,
  graves: ReadonlyMap<string, Grave>,
  standings: ReadonlyMap<string, Standing>,
): ReadonlySet<string> {
  const open = new Set<string>();
  if (graves.size === 0 || flows.size === 0) return open;
  const buried = new Set([...graves.values()].flatMap(({ heirs }) => heirs.map((heir) => heir.id)));
  for (const [id, { containers }] of flows) {
    if (buried.has(id) || standings.get(id) === "hidden" || byId.get(id)?.length === 0) continue;
    for (const container of containers) open.add(container);
  }
  return open;
}

/** Joins each grave with those it was dug together with: every heir gets the whole company. */
function gatherKin(graves: ReadonlyMap<string, Grave>): ReadonlyMap<string, ReadonlySet<string>> {
  const company = new Map<string, Set<string>>();
  for (const { deletion, heirs } of graves.values()) {
    const others = deletion.parts.flatMap((id) => graves.get(id)?.heirs ?? []);
    const members = [...heirs, ...others].map((heir) => heir.id);
    const merged = new Set(members.flatMap((id) => [id, ...(company.get(id) ?? [])]));
    for (const id of merged) company.set(id, merged);
  }
  return company;
}

/** A container whose making was undone shows only if somebody else wrote in it. */
function markUnmade(fates: Facet<"fates">, segments: readonly Segment[], standings: Map<string, Standing>): void {
  const head = segments[0];
  if (head === undefined || fates.get(head.id)?.isOn !== false) return;
  standings.set(head.id, head.length > 0 ? "flagged" : "hidden");
}

/** Walks a text; each segment takes the fate of the nearest one before it that does not name it as known. */
function digGraves(fates: Facet<"fates">, segments: readonly Segment[], graves: Map<string, Grave>): void {
  if (!segments.some((segment) => fates.get(segment.id)?.gone)) return;
  const later = new Set(segments.map((segment) => segment.id));
  let holders: { readonly id: string; readonly gone: Gone }[] = [];
  for (const segment of segments) {
    const { id } = segment;
    later.delete(id);
    const own = fates.get(id)?.gone ?? null;
    holders = holders.filter(({ gone }) => gone.type !== "gone" || !gone.known.includes(id));
    if (own) holders.push({ id, gone: own });
    const holder = holders.at(-1);
    if (holder?.gone.type !== "gone") continue;
    const grave = graves.get(holder.id) ?? { deletion: holder.gone, heirs: [], isVoid: false };
    grave.heirs.push(segment);
    // Its old border is gone (a split was undone): it now holds letters that the deleter did not delete.
    const [next] = holder.gone.known;
    if (holder.id === id) grave.isVoid = next !== undefined && !later.has(next);
    graves.set(holder.id, grave);
  }
}

function isOpen(grave: Grave | undefined): boolean {
  if (grave === undefined) return false;
  return grave.heirs.some((heir) => (grave.isVoid && heir.length > 0) || hasUnseen(heir, grave.deletion));
}

function hasUnseen(segment: Segment, { seen }: Deletion): boolean {
  for (const [client, clock] of clocksOf(segment.runs)) {
    if (clock > (seen.get(client) ?? 0)) return true;
  }
  return false;
}

/** Two people split at one point: one border is enough, the empty segment between the two is not shown. */
function markTwinBorders(segments: readonly Segment[], standings: Map<string, Standing>): void {
  for (let i = 1; i < segments.length - 1; i++) {
    const [here, next] = [segments[i], segments[i + 1]];
    if (!here?.border || !next?.border || here.length > 0) continue;
    if (here.border.origin === next.border.origin && here.border.client !== next.border.client) {
      standings.set(here.id, "hidden");
    }
  }
}
