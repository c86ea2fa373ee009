import { openBallot } from "../../../documents/meeting/votes/voteSayings.ts";
import type { VoteView } from "../../../documents/meeting/votes/votesOf.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { castSealed } from "../../../state/voteCommands.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

/** Casts this person's ballot for a seat, openly or sealed as the vote says. */
export function useCasting({ space, meeting, say }: MeetingRoom, view: VoteView) {
  const dispatch = useAppDispatch();
  return (seat: string, choice: number, text: string): void => {
    if (view.vote.way === "secret") void dispatch(castSealed(space, meeting.id, view, seat, choice));
    else void say(openBallot(view, seat, choice, text));
  };
}
