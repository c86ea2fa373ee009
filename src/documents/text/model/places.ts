import type { Facet } from "./facets.ts";
import {
  type Behind,
  compareStands,
  type Group,
  type GroupedText,
  groupText,
  type Stand,
  standAlone,
} from "./groups.ts";
import type { TokenIndex } from "./indexTokens.ts";
import { containersWith } from "./nameSegments.ts";
import { pullForward } from "./pullForward.ts";
import { rememberedTexts } from "./rememberedTexts.ts";
import type { Segment } from "./segment.ts";
import type { Segments } from "./textState.ts";

/** `position`: the index of a token in the order, or half a place before one; infinity without a token. */
export type Place = { readonly position: number; readonly group: Group };

/** The places of the segments. */
export type Places = {
  readonly get: (id: string) => Place | undefined;
  /** Of a segment; infinity when it has no token. */
  readonly positionOf: (id: string) => number;
  readonly moverOf: (segment: Segment) => string;
  /** Where a segment stands: by the labels of tokens, so that two can be compared without looking for their indexes. */
  readonly standOf: (segment: Segment) => Pick<Stand, "label" | "ahead">;
  /** By container the texts of more than one segment or that were moved, which most of a draft is not. One that stands as before is the same object. */
  readonly texts: ReadonlyMap<string, GroupedText>;
  /** Those that were pulled before others, by id. */
  readonly pulled: ReadonlyMap<string, Stand>;
  /** Counts up from one to the next. */
  readonly turn: number;
  /** The containers of which the text stands otherwise than in the places with that turn; null when nothing is known of others. */
  readonly moved: { readonly since: number | null; readonly containers: ReadonlySet<string> };
};

/**
 * Places the segments of one state after the other. What was found for a text is found again by the labels of its tokens, which stay when others
 * come in between: so an act places the texts that it is about.
 */
export function createPlacer(): (segments: Segments, moves: Facet<"moves">, tokens: TokenIndex) => Places {
  const grouped = rememberedTexts(groupText, ({ isOpen }) => isOpen);
  let lineage: unknown = null;
  let behind: readonly Behind[] = [];
  let turn = 0;
  return (segments, moves, tokens) => {
    const isNew = tokens.lineage !== lineage;
    if (isNew) grouped.forget();
    lineage = tokens.lineage;
    const containers = containersWith(segments, moves.keys());
    const { results: texts, all, changed } = grouped.read(containers, segments, moves, tokens);
    const rawStandOf = (id: string) => standIn(segments, texts, tokens, id);
    if (isNew || changed.size > 0) behind = all.flatMap((text) => text.behind);
    const pulled = pullForward(segments, rawStandOf, behind);
    const since = isNew ? null : turn;
    turn += 1;
    return { ...placesOf(texts, pulled, tokens, rawStandOf), turn, moved: { since, containers: changed } };
  };
}

/** Where a segment stands by itself. */
function standIn(
  { byId }: Segments,
  texts: ReadonlyMap<string, GroupedText>,
  tokens: TokenIndex,
  id: string,
): Stand | undefined {
  const segment = byId.get(id);
  if (segment === undefined) return undefined;
  const text = texts.get(segment.container);
  return text ? text.stands.get(id) : standAlone(segment, tokens);
}

function placesOf(
  texts: ReadonlyMap<string, GroupedText>,
  pulled: ReadonlyMap<string, Stand>,
  tokens: TokenIndex,
  rawStandOf: (id: string) => Stand | undefined,
): Omit<Places, "turn" | "moved"> {
  const indexOf = ({ label, ahead }: Pick<Stand, "label" | "ahead">) =>
    label === Number.POSITIVE_INFINITY ? label : tokens.at(label) - (ahead.length > 0 ? 0.5 : 0);
  const ownStandOf = ({ id, container }: Segment) => {
    const stand = texts.get(container)?.stands.get(id);
    return pulled.size === 0 ? stand : (pulled.get(id) ?? stand);
  };
  const get = (id: string): Place | undefined => {
    const stand = pulled.get(id) ?? rawStandOf(id);
    return stand && { position: indexOf(stand), group: stand.group };
  };
  return {
    get,
    positionOf: (id) => get(id)?.position ?? tokens.get(id) ?? Number.POSITIVE_INFINITY,
    moverOf: (segment) => ownStandOf(segment)?.group.mover ?? "",
    standOf: (segment) =>
      ownStandOf(segment) ?? {
        label: tokens.labelOf.get(segment.id) ?? Number.POSITIVE_INFINITY,
        ahead: [],
      },
    texts,
    pulled,
  };
}

/**
 * Segments in the order they would stand in if nothing were joined or deleted: by place, then by container, then as in the text.
 * `tokens`: how many there are.
 */
export function naturalOrder({ byId }: Segments, places: Places, tokens: number): readonly Segment[] {
  const last = 2 * tokens + 1;
  // A place is a token or lies half a place before one, so that it counts as an index; what has no token comes last.
  const first: (Segment | undefined)[] = new Array<Segment | undefined>(last + 1).fill(undefined);
  const shared = new Map<number, Segment[]>();
  for (const segment of byId.values()) {
    const index = Math.min(2 * places.positionOf(segment.id) + 1, last);
    const here = first[index];
    const others = here === undefined ? undefined : shared.get(index);
    if (here === undefined) first[index] = segment;
    else if (others) others.push(segment);
    else shared.set(index, [here, segment]);
  }
  const ordered: Segment[] = [];
  for (let index = 0; index <= last; index++) {
    const here = first[index];
    if (here === undefined) continue;
    const others = shared.size > 0 ? shared.get(index)?.sort((a, b) => naturally(places, a, b)) : undefined;
    for (const segment of others ?? [here]) ordered.push(segment);
  }
  return ordered;
}

/** Of two segments, by place: the same order. `one`: where the first stands, for whoever asks for many others. */
export function naturally(places: Places, a: Segment, b: Segment, one = places.standOf(a)): number {
  return compareStands(one, places.standOf(b)) || textOrder(a, b);
}

/** Of two segments at one place. */
function textOrder(a: Segment, b: Segment): number {
  if (a.container !== b.container) return a.container < b.container ? -1 : 1;
  return a.ordinal - b.ordinal;
}

/** The last place of these segments. */
export function tailOf(segments: readonly Segment[], places: Places): number {
  let tail = Number.NEGATIVE_INFINITY;
  for (const { id } of segments) tail = Math.max(tail, places.positionOf(id));
  return tail;
}
