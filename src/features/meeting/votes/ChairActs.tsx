import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { secondBallot, settingAside } from "../../../documents/meeting/votes/voteSayings.ts";
import { isCountedInRoom } from "../../../documents/meeting/votes/votesOf.ts";
import { CloseVoteDialog } from "./CloseVoteDialog.tsx";
import { RollCallDialog } from "./RollCallDialog.tsx";
import type { VotePartProps } from "./VoteCard.tsx";

/** Calling the roll, closing, setting aside, and the second ballot. */
export function ChairActs({ room, view }: VotePartProps) {
  const intl = useIntl();
  const [asks, setAsks] = useState<"roll" | "close" | null>(null);
  const { vote, state, isSetAside, isPutAgain, result } = view;
  const isOpen = state !== "closed" && !isSetAside;
  const say = (id: "roll" | "close" | "closeAgain" | "takeBack" | "secondBallot"): string =>
    intl.formatMessage({ id: `votes.act.${id}` });
  const isCalled = isOpen && vote.way !== "secret" && !isCountedInRoom(vote);
  return (
    <div className="f-vote-acts">
      {isCalled && (
        <Button size="large" onPress={() => setAsks("roll")} data-testid="vote-roll">
          {say("roll")}
        </Button>
      )}
      {isOpen && (
        <Button size="large" variant="primary" onPress={() => setAsks("close")} data-testid="vote-close">
          {say(state === "contested" ? "closeAgain" : "close")}
        </Button>
      )}
      {isSetAside && (
        <Button onPress={() => void room.record(settingAside(view, false))} data-testid="vote-take-back">
          {say("takeBack")}
        </Button>
      )}
      {!isSetAside && !isPutAgain && result?.kind === "secondBallot" && (
        <Button
          size="large"
          onPress={() => void room.record(secondBallot(vote, result.options, room.meeting.election.further))}
          data-testid="vote-second"
        >
          {say("secondBallot")}
        </Button>
      )}
      {asks === "roll" && <RollCallDialog room={room} view={view} onClose={() => setAsks(null)} />}
      {asks === "close" && <CloseVoteDialog room={room} view={view} onClose={() => setAsks(null)} />}
    </div>
  );
}
