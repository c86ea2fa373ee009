import { useMemo } from "react";
import { type VoteView, votesOf } from "../../../documents/meeting/votes/votesOf.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

/** The votes of a meeting as this machine reads them. */
export function useVotes({ recorded, mandates }: Pick<MeetingRoom, "recorded" | "mandates">): readonly VoteView[] {
  return useMemo(() => votesOf(recorded, mandates.maySpeakFor), [recorded, mandates]);
}

/** On an item its own, the last first; what is still to be voted on or settled is seen on every item. */
export const votesShown = (votes: readonly VoteView[], item: string | null): readonly VoteView[] =>
  votes
    .filter((one) => one.vote.item === item || (!one.isSetAside && (one.state !== "closed" || one.apart.length > 0)))
    .reverse();
