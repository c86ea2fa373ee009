import { useIntl } from "react-intl";
import { useIsPrinting } from "../../../controls/useIsPrinting.ts";
import { SeatMark } from "../SeatMark.tsx";
import { seatName } from "../seatName.ts";
import { rollOrder } from "./rollOrder.ts";
import type { VotePartProps } from "./VoteCard.tsx";
import { optionWords } from "./voteWords.ts";

/** What each seat said, and who entered it where the seat did not itself. */
export function SeatList({ room, view: { vote, ballots } }: VotePartProps) {
  const intl = useIntl();
  const isPrinting = useIsPrinting();
  const seats = rollOrder([...ballots.keys()], room.mandates, intl.locale);
  return (
    <details className="f-vote-seats" data-testid="vote-seats" {...(isPrinting && { open: true })}>
      <summary>{intl.formatMessage({ id: "votes.bySeat" })}</summary>
      <ul>
        {seats.map((seat) => {
          const ballot = ballots.get(seat);
          const entered = ballot?.standing.find(({ isOnBehalf }) => isOnBehalf);
          const text = ballot?.standing.at(-1)?.text ?? "";
          return (
            <li key={seat} data-testid="vote-seat">
              <SeatMark room={room} seat={seat} />
              <span>
                <bdi>{seatName(room.mandates, seat)}</bdi>
                {": "}
                {ballot?.choice === null || !ballot
                  ? intl.formatMessage({ id: "votes.bySeat.conflict" })
                  : optionWords(vote, ballot.choice, intl)}
                {text !== "" && (
                  <>
                    {" – "}
                    <bdi>{text}</bdi>
                  </>
                )}
                {entered && (
                  <span className="f-meeting-quiet">
                    {" · "}
                    {intl.formatMessage(
                      { id: "votes.bySeat.entered" },
                      { name: room.people.get(entered.speaker)?.name ?? "" },
                    )}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
