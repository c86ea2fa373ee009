import { type KeyboardEvent, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { castOnBehalf } from "../../../documents/meeting/votes/voteSayings.ts";
import { SeatMark } from "../SeatMark.tsx";
import { seatName } from "../seatName.ts";
import { BallotButtons } from "./BallotButtons.tsx";
import { rollOrder } from "./rollOrder.ts";
import type { VotePartProps } from "./VoteCard.tsx";
import { optionWords } from "./voteWords.ts";

export interface RollCallDialogProps extends VotePartProps {
  readonly onClose: () => void;
}

/** Seat by seat in alphabetical order: what is called out is entered with one key, and the next seat is there. */
export function RollCallDialog({ room, view, onClose }: RollCallDialogProps) {
  const intl = useIntl();
  const { vote, ballots } = view;
  const order = useMemo(() => rollOrder(view.seats, room.mandates, intl.locale), [view.seats, room.mandates, intl]);
  // At the first of which nothing counts yet: it has not voted, or two parts of the room entered different things for it.
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      order.findIndex((seat) => (ballots.get(seat)?.choice ?? null) === null),
    ),
  );
  const seat = order[at] ?? "";
  const go = (by: number): void => setAt((now) => Math.min(order.length - 1, Math.max(0, now + by)));
  const moved = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    go(by);
  };
  const answer = (choice: number): void => {
    void room.record(castOnBehalf(view, seat, choice));
    go(1);
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "votes.roll.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="roll-call-dialog"
      footer={
        <Button variant="primary" onPress={onClose} data-testid="roll-call-done">
          {intl.formatMessage({ id: "action.close" })}
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are a second way to the buttons */}
      <div className="f-vote-roll" onKeyDown={moved}>
        <p className="f-meeting-quiet">{intl.formatMessage({ id: "votes.roll.text" })}</p>
        <ol className="f-vote-roll-list">
          {order.map((one, place) => {
            const choice = ballots.get(one)?.choice ?? null;
            return (
              <li key={one} aria-current={place === at ? "step" : undefined} data-testid="roll-seat">
                <Button variant="quiet" onPress={() => setAt(place)}>
                  <SeatMark room={room} seat={one} />
                  <span dir="auto">{seatName(room.mandates, one)}</span>
                  <span className="f-vote-roll-said">{choice === null ? "–" : optionWords(vote, choice, intl)}</span>
                </Button>
              </li>
            );
          })}
        </ol>
        <BallotButtons
          vote={vote}
          label={intl.formatMessage({ id: "votes.roll.seat" }, { seat: seatName(room.mandates, seat) })}
          chosen={ballots.get(seat)?.choice ?? null}
          isOnBehalf
          onChoose={answer}
        />
      </div>
    </Dialog>
  );
}
