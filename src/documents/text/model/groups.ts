import type { Facet } from "./facets.ts";
import type { TokenIndex } from "./indexTokens.ts";
import type { After, Slot } from "./record.ts";
import type { Segment } from "./segment.ts";

type Moves = Facet<"moves">;

/** Segments of one text that keep together: those never moved, or one that was moved and what was split off from it. */
export type Group = { readonly key: string; readonly mover: string; readonly members: readonly Member[] };
export type Member = { readonly segment: Segment; readonly hasToken: boolean };

/**
 * Where a segment stands: at the token with this label (`Ranks`), or half a place before it; infinity when it has no token. A label stays when
 * others come in between, and so does what is said by it. `ahead`: empty at the token itself; else the label that the segment was pulled from,
 * behind those of what it was pulled before, should that have been pulled too.
 */
export type Stand = { readonly label: number; readonly ahead: readonly number[]; readonly group: Group };

/** Below zero when the first stands before the second. Of two pulled before the same they stand as they did; what was pulled before one of them comes before it. */
export function compareStands(a: Pick<Stand, "label" | "ahead">, b: Pick<Stand, "label" | "ahead">): number {
  if (a.label !== b.label) return a.label < b.label ? -1 : 1;
  for (let i = 0; i < a.ahead.length && i < b.ahead.length; i++) {
    const [one, other] = [a.ahead[i] ?? 0, b.ahead[i] ?? 0];
    if (one !== other) return one < other ? -1 : 1;
  }
  return b.ahead.length - a.ahead.length;
}

const NOT_PULLED: readonly number[] = [];

/** A segment born or moved behind others. */
export type Behind = { readonly id: string; readonly after: After; readonly container: string; readonly stand: Stand };

/** One text that was split or moved. `isOpen`: a token that it asks for has not come. */
export type GroupedText = {
  readonly stands: ReadonlyMap<string, Stand>;
  /** In the order of the groups. */
  readonly behind: readonly Behind[];
  readonly isOpen: boolean;
};

type Labelled = { readonly segment: Segment; readonly label: number | null };
type Gathered = { readonly key: string; readonly mover: string; readonly members: Labelled[] };

/** The label of a token, undefined when it has not come. */
type LabelOf = (token: string) => number | undefined;

/** Where the segments of one text stand by themselves. */
export function groupText(text: readonly Segment[], moves: Moves, tokens: TokenIndex): GroupedText {
  let isOpen = false;
  const labelOf = (token: string) => {
    const label = tokens.labelOf.get(token);
    isOpen ||= label === undefined;
    return label;
  };
  const stands = new Map<string, Stand>();
  for (const group of gatherGroups(text, moves, labelOf)) giveOut(group, stands);
  const behind = [...stands].flatMap(([id, stand]): readonly Behind[] => {
    const record = moves.get(id);
    const after = record?.slot ? record.slot.after : record?.after;
    return after ? [{ id, after, container: text[0]?.container ?? "", stand }] : [];
  });
  return { stands, behind, isOpen };
}

/** A segment that is alone in a text that never moved. */
export function standAlone(segment: Segment, tokens: TokenIndex): Stand {
  const label = tokens.labelOf.get(segment.id);
  const members = [{ segment, hasToken: label !== undefined }];
  const group = { key: `=${segment.container}`, mover: "", members };
  return { label: label ?? Number.POSITIVE_INFINITY, ahead: NOT_PULLED, group };
}

/** `mover` is the token that brought a group where it is, "" when it never moved. */
function gatherGroups(text: readonly Segment[], moves: Moves, labelOf: LabelOf): readonly Gathered[] {
  const base: Gathered = { key: `=${text[0]?.container ?? ""}`, mover: "", members: [] };
  const groups = [base];
  let leaders: { readonly slot: Slot; readonly group: Gathered }[] = [];
  for (const segment of text) {
    if (leaders.length > 0) leaders = leaders.filter(({ slot }) => !slot.known.includes(segment.id));
    const carrier = leaders.at(-1)?.group;
    const slot = moves.get(segment.id)?.slot ?? null;
    const label = slot === null ? undefined : labelOf(slot.t);
    if (slot === null || label === undefined) {
      if (carrier) carrier.members.push({ segment, label: null });
      else base.members.push({ segment, label: labelOf(segment.id) ?? null });
    } else if (slot.of !== null && (carrier || slot.of === base.key)) {
      const home = carrier ?? base;
      home.members.push({ segment, label: slot.of === home.key ? label : null });
    } else {
      const group = { key: slot.t, mover: slot.with ?? slot.t, members: [{ segment, label }] };
      groups.push(group);
      leaders.push({ slot, group });
    }
  }
  return groups;
}

/** The tokens of a group are given out in text order: text never changes its order. */
function giveOut({ key, mover, members }: Gathered, stands: Map<string, Stand>): void {
  const told = members.map(({ segment, label }) => ({ segment, hasToken: label !== null }));
  const group = { key, mover, members: told };
  const free = members.flatMap(({ label }) => (label === null ? [] : [label])).sort((a, b) => a - b);
  let standing = free[0] ?? Number.POSITIVE_INFINITY;
  let taken = 0;
  for (const { segment, label } of members) {
    if (label !== null) {
      standing = free[taken] ?? standing;
      taken += 1;
    }
    stands.set(segment.id, { label: standing, ahead: NOT_PULLED, group });
  }
}
