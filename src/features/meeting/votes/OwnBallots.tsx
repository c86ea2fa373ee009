import { useIntl } from "react-intl";
import { isCountedInRoom } from "../../../documents/meeting/votes/votesOf.ts";
import { seatName } from "../seatName.ts";
import { BallotButtons } from "./BallotButtons.tsx";
import { SealedLine } from "./SealedLine.tsx";
import { useCasting } from "./useCasting.ts";
import type { VotePartProps } from "./VoteCard.tsx";
import { optionWords } from "./voteWords.ts";

/** What this person may say in an open vote, for each seat they speak for. */
export function OwnBallots({ room, view }: VotePartProps) {
  const intl = useIntl();
  const cast = useCasting(room, view);
  const { vote, ballots } = view;
  if (isCountedInRoom(vote) || !room.maySpeak) return null;
  const own = room.ownSeats.filter(({ seat }) => view.seats.includes(seat));
  return own.map(({ seat }) => {
    const ballot = ballots.get(seat);
    const { choice = null } = ballot ?? {};
    return (
      <div key={seat} className="f-vote-own" data-testid="own-ballot" data-cast={ballot !== undefined}>
        <BallotButtons
          vote={vote}
          label={intl.formatMessage({ id: "votes.own.title" }, { seat: seatName(room.mandates, seat) })}
          chosen={choice}
          onChoose={(chosen, text) => cast(seat, chosen, text)}
        />
        <p className="f-meeting-quiet" role="status">
          {choice !== null && intl.formatMessage({ id: "votes.own.said" }, { choice: optionWords(vote, choice, intl) })}
          {ballot?.standing.some(({ speaker, box }) => box !== "" && speaker === room.self) && (
            <SealedLine room={room} view={view} seat={seat} />
          )}
        </p>
      </div>
    );
  });
}
