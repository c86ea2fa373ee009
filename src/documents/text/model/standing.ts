import type { Flows } from "./flows.ts";
import type { Facet } from "./facets.ts";
import type { Gone } from "./record.ts";
import { rememberedTexts } from "./rememberedTexts.ts";
import { clocksOf, type Segment } from "./segment.ts";
import type { Segments } from "./textState.ts";

/** `flagged`: deleted by one, but it holds text that the deleter had not seen, so the whole paragraph stands. */
export type Standing = "shown" | "hidden" | "flagged";

type Deletion = Extract<Gone, { type: "gone" }>;
/** One deleted segment and those split off from it unseen, which share its fate. Open: one of them holds text that the deleter had not seen. */
type Grave = { readonly deletion: Deletion; readonly heirs: readonly Segment[]; readonly isOpen: boolean };
type Graves = ReadonlyMap<string, Grave>;

export type Standings = {
  /** How each segment stands; those that simply show are not in it. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** For each deleted segment all that fall together with it, or stand together because one of them holds unseen text. */
  readonly kin: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Resolves one state after the other. What is the same as the last time is the same object. */
export function createStander(): (segments: Segments, fates: Facet<"fates">, flows: Flows) => Standings {
  const fated = rememberedTexts(readFates);
  const twins = rememberedTexts(twinBorders);
  let last: { readonly segments: Segments; readonly flows: Flows; readonly result: Standings } | null = null;
  return (segments, fates, flows) => {
    const containers = new Set([...fates.keys()].flatMap((id) => segments.byId.get(id)?.container ?? []));
    const deleted = fated.read(containers, segments, fates, null);
    const doubled = twins.read(new Set(segments.parted.keys()), segments, NOTHING, null);
    // Outside the text itself it also counts which other texts are empty.
    const isSame = last?.flows === flows && (flows.size === 0 || last.segments === segments);
    if (last && isSame && deleted.changed.size === 0 && doubled.changed.size === 0) return last.result;
    const result = standTogether(segments, flows, deleted.all, doubled.all);
    last = { segments, flows, result };
    return result;
  };
}

const NOTHING: ReadonlyMap<string, unknown> = new Map();

type TextFates = { readonly unmade: readonly [string, Standing] | null; readonly graves: Graves };

function standTogether(
  { byId }: Segments,
  flows: Flows,
  deleted: readonly TextFates[],
  doubled: readonly (readonly string[])[],
): Standings {
  const standings = new Map<string, Standing>();
  const graves = new Map<string, Grave>();
  for (const text of deleted) {
    if (text.unmade) standings.set(...text.unmade);
    for (const [id, grave] of text.graves) graves.set(id, grave);
  }
  for (const id of doubled.flat()) standings.set(id, "hidden");
  const open = findOpen(byId, flows, graves, standings);
  for (const grave of graves.values()) {
    const stands = grave.isOpen || grave.deletion.parts.some((id) => open.has(id) || graves.get(id)?.isOpen === true);
    for (const heir of grave.heirs) {
      if (standings.get(heir.id) !== "hidden") standings.set(heir.id, stands ? "flagged" : "hidden");
    }
  }
  return { standings, kin: gatherKin(graves) };
}

function readFates(text: readonly Segment[], fates: Facet<"fates">): TextFates {
  return { unmade: unmadeHead(text, fates), graves: digGraves(text, fates) };
}

/** The tables, rows, columns and notes that hold text in no grave: whoever deleted one whole had not seen that text. */
function findOpen(
  byId: Segments["byId"],
  flows: Flows,
  graves: Graves,
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
function gatherKin(graves: Graves): ReadonlyMap<string, ReadonlySet<string>> {
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
function unmadeHead([head]: readonly Segment[], fates: Facet<"fates">): readonly [string, Standing] | null {
  if (head === undefined || fates.get(head.id)?.isOn !== false) return null;
  return [head.id, head.length > 0 ? "flagged" : "hidden"];
}

/** Walks a text; each segment takes the fate of the nearest one before it that does not name it as known. */
function digGraves(segments: readonly Segment[], fates: Facet<"fates">): Graves {
  const graves = new Map<string, { readonly deletion: Deletion; readonly heirs: Segment[]; isVoid: boolean }>();
  if (!segments.some((segment) => fates.get(segment.id)?.gone)) return new Map();
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
  return new Map(
    [...graves].map(([id, { deletion, heirs, isVoid }]) => {
      const isOpen = heirs.some((heir) => (isVoid && heir.length > 0) || hasUnseen(heir, deletion));
      return [id, { deletion, heirs, isOpen }];
    }),
  );
}

function hasUnseen(segment: Segment, { seen }: Deletion): boolean {
  for (const [client, clock] of clocksOf(segment.runs)) {
    if (clock > (seen.get(client) ?? 0)) return true;
  }
  return false;
}

/** Two people split at one point: one border is enough, the empty segment between the two is not shown. */
function twinBorders(segments: readonly Segment[]): readonly string[] {
  const hidden: string[] = [];
  for (let i = 1; i < segments.length - 1; i++) {
    const [here, next] = [segments[i], segments[i + 1]];
    if (!here?.border || !next?.border || here.length > 0) continue;
    if (here.border.origin === next.border.origin && here.border.client !== next.border.client) hidden.push(here.id);
  }
  return hidden;
}
