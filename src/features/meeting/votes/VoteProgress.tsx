import { useIntl } from "react-intl";
import { ProgressBar } from "../../../controls/ProgressBar.tsx";
import { isCountedInRoom } from "../../../documents/meeting/votes/votesOf.ts";
import { SeatMark } from "../SeatMark.tsx";
import type { VotePartProps } from "./VoteCard.tsx";

/** How many have voted, and who has not: of a secret ballot too, but never what. */
export function VoteProgress({ room, view }: VotePartProps) {
  const intl = useIntl();
  const { seats, ballots, vote, state } = view;
  if (isCountedInRoom(vote) || state === "closed") return null;
  const words = intl.formatMessage({ id: "votes.voted" }, { count: ballots.size, total: seats.length });
  const waiting = seats.filter((seat) => !ballots.has(seat));
  return (
    <div className="f-vote-progress" data-testid="vote-progress" data-cast={ballots.size}>
      <ProgressBar
        label={intl.formatMessage({ id: "votes.progress" })}
        value={seats.length === 0 ? 0 : ballots.size / seats.length}
        valueText={words}
      />
      {waiting.length > 0 && vote.way !== "consensus" && (
        <p className="f-vote-marks">
          <span className="f-meeting-quiet">{intl.formatMessage({ id: "votes.waiting" })}</span>
          {waiting.map((seat) => (
            <SeatMark key={seat} room={room} seat={seat} />
          ))}
        </p>
      )}
    </div>
  );
}
