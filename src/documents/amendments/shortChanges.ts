import type { WordChange } from "./wording.ts";

/** A stretch of a difference as it is shown: words that stay, words that go, words that come. */
export type ShownChange = { readonly kind: "stay" | "gone" | "new"; readonly text: string };

const GAP = "…";

/** `keep`: so many letters of what stays are shown on each side of a change; the middle of a longer stretch is left out. */
export function shortChanges(changes: readonly WordChange[], keep = Number.POSITIVE_INFINITY): readonly ShownChange[] {
  const joined = joinStays(joinNeighbours(changes).flatMap(withoutSharedSpace));
  const last = joined.length - 1;
  return joined.flatMap(({ before, after }, at): ShownChange[] => {
    if (before === after) return [{ kind: "stay", text: shortened(before, keep, at === 0, at === last) }];
    const gone: ShownChange[] = before === "" ? [] : [{ kind: "gone", text: before }];
    return after === "" ? gone : [...gone, { kind: "new", text: after }];
  });
}

/** Words that give way one after the other are read as one change: the space between them says nothing by itself. */
function joinNeighbours(changes: readonly WordChange[]): readonly WordChange[] {
  const joined: WordChange[] = [];
  changes.forEach((change, at) => {
    const [last, next] = [joined.at(-1), changes[at + 1]];
    const isSpace = change.before === change.after && /^[^\S\n]+$/u.test(change.before);
    const isAfterChange = last !== undefined && last.before !== last.after;
    const isJoined = isAfterChange && (isSpace ? next !== undefined : change.before !== change.after);
    if (isJoined) joined[joined.length - 1] = { before: last.before + change.before, after: last.after + change.after };
    else joined.push(change);
  });
  return joined;
}

/** A space at the end of both sides stays. */
function withoutSharedSpace(change: WordChange): readonly WordChange[] {
  const { before, after } = change;
  if (before === after || !before.endsWith(" ") || !after.endsWith(" ")) return [change];
  return [
    { before: before.slice(0, -1), after: after.slice(0, -1) },
    { before: " ", after: " " },
  ];
}

function joinStays(changes: readonly WordChange[]): readonly WordChange[] {
  const joined: WordChange[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const isBoth = change.before === change.after && last !== undefined && last.before === last.after;
    if (isBoth) joined[joined.length - 1] = { before: last.before + change.before, after: last.after + change.after };
    else joined.push(change);
  }
  return joined;
}

/** At the start of the whole only its end is kept, at the end only its start. */
function shortened(text: string, keep: number, isFirst: boolean, isLast: boolean): string {
  const [head, tail] = [isFirst ? 0 : keep, isLast ? 0 : keep];
  if (text.length <= head + tail + GAP.length) return text;
  const start = text.slice(0, head).replace(/\S*$/u, "");
  const end = tail === 0 ? "" : text.slice(-tail).replace(/^\S*/u, "");
  return `${start}${GAP}${end}`;
}
