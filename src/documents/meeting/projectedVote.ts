import type { Recorded } from "./readRecord.ts";
import { entriesOf } from "./standing.ts";
import type { VoteView } from "./votes/votesOf.ts";

/**
 * The vote that the room looks at: the one that is open, or the last that was closed, until the group goes on: an item is opened or closed,
 * or something is shown. Null for none.
 */
export function projectedVote(recorded: Recorded, votes: readonly VoteView[]): VoteView | null {
  const counting = votes.filter(({ isSetAside }) => !isSetAside);
  const open = counting.findLast(({ state }) => state === "open");
  if (open) return open;
  const wentOnAt = Math.max(
    -1,
    ...[...entriesOf(recorded, "show"), ...entriesOf(recorded, "item")].map(({ turn }) => turn),
  );
  const endedAt = ({ closing, closings }: VoteView): number =>
    Math.max(-1, ...[...(closing ? [closing] : []), ...closings].map(({ turn }) => turn));
  const last = [...counting].sort((a, b) => endedAt(a) - endedAt(b)).at(-1);
  return last && endedAt(last) > wentOnAt ? last : null;
}
