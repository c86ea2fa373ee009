import { useIntl } from "react-intl";
import { isCountedInRoom } from "../../../documents/meeting/votes/votesOf.ts";
import { seatName } from "../seatName.ts";
import { AmendmentOutcome } from "./AmendmentOutcome.tsx";
import { CodeList } from "./CodeList.tsx";
import { SeatList } from "./SeatList.tsx";
import { TallyTable } from "./TallyTable.tsx";
import type { VotePartProps } from "./VoteCard.tsx";
import { resultWords } from "./voteWords.ts";

/** What a vote came to: in words, by option, by seat or by code; who closed it, and how it can be verified. */
export function VoteOutcome({ room, view }: VotePartProps) {
  const intl = useIntl();
  const { vote, tally, result, closing, late, overcount } = view;
  const closed = isCountedInRoom(vote)
    ? "votes.closedBy.counted"
    : view.secret
      ? "votes.closedBy.sealed"
      : "votes.closedBy";
  const [first = "", second = ""] = vote.tellers.map((one) => room.people.get(one)?.name ?? "");
  const isShown = vote.way === "rollCall" || vote.way === "consensus";
  return (
    <div className="f-vote-outcome">
      {result && (
        <p className="f-vote-result" role="status" data-testid="vote-result" data-kind={result.kind}>
          {resultWords(vote, result, intl)}
        </p>
      )}
      {overcount > 0 && (
        <p role="alert" data-testid="vote-overcount">
          {intl.formatMessage({ id: "votes.overcount" }, { count: overcount })}
        </p>
      )}
      {tally && <TallyTable view={view} tally={tally} />}
      {isShown && view.ballots.size > 0 && <SeatList room={room} view={view} />}
      {view.secret?.counts && <CodeList room={room} view={view} />}
      {late.length > 0 && (
        <p className="f-meeting-quiet" data-testid="vote-late">
          {intl.formatMessage(
            { id: "votes.late" },
            { count: late.length, seats: intl.formatList(late.map(({ seat }) => seatName(room.mandates, seat))) },
          )}
        </p>
      )}
      {closing && (
        <p className="f-meeting-quiet" data-testid="vote-closed-by">
          {intl.formatMessage(
            { id: closed },
            {
              name: room.people.get(closing.speaker)?.name ?? "",
              ...{ first, second },
              time: intl.formatTime(closing.at, { ...(room.meeting.zone !== "" && { timeZone: room.meeting.zone }) }),
            },
          )}
        </p>
      )}
      {room.mayRecord && <AmendmentOutcome room={room} view={view} />}
    </div>
  );
}
