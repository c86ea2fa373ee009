import type { WordChange } from "../../../documents/amendments/wording.ts";

/** A stretch of a difference as it is shown: words that stay, words that go, words that come. */
export type ShownChange = { readonly kind: "stay" | "gone" | "new"; readonly text: string };

const GAP = "…";

/** `keep`: so many letters of what stays are shown on each side of a change; the middle of a longer stretch is left out. */
export function shortChanges(changes: readonly WordChange[], keep = Number.POSITIVE_INFINITY): readonly ShownChange[] {
  const last = changes.length - 1;
  return changes.flatMap(({ before, after }, at): ShownChange[] => {
    if (before === after) return [{ kind: "stay", text: shortened(before, keep, at === 0, at === last) }];
    const gone: ShownChange[] = before === "" ? [] : [{ kind: "gone", text: before }];
    return after === "" ? gone : [...gone, { kind: "new", text: after }];
  });
}

/** At the start of the whole only its end is kept, at the end only its start. */
function shortened(text: string, keep: number, isFirst: boolean, isLast: boolean): string {
  const [head, tail] = [isFirst ? 0 : keep, isLast ? 0 : keep];
  if (text.length <= head + tail + GAP.length) return text;
  const start = text.slice(0, head).replace(/\S*$/u, "");
  const end = tail === 0 ? "" : text.slice(-tail).replace(/^\S*/u, "");
  return `${start}${GAP}${end}`;
}
