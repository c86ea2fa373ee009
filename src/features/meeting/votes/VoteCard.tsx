import { useIntl } from "react-intl";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { VoteView } from "../../../documents/meeting/votes/votesOf.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { ChairActs } from "./ChairActs.tsx";
import { OwnBallots } from "./OwnBallots.tsx";
import { SecrecyWords } from "./SecrecyWords.tsx";
import { TellerActs } from "./TellerActs.tsx";
import { VoteConflicts } from "./VoteConflicts.tsx";
import { VoteOutcome } from "./VoteOutcome.tsx";
import { VoteProgress } from "./VoteProgress.tsx";
import { roundWords, ruleWords, wayWords } from "./voteWords.ts";

export interface VotePartProps {
  readonly room: MeetingRoom;
  readonly view: VoteView;
}

const TONES = { open: "info", closed: "ok", contested: "warn", setAside: "neutral" } as const;

/** One question: how it is put, the own ballot, how far it is, and what it came to. */
export function VoteCard({ room, view }: VotePartProps) {
  const intl = useIntl();
  const { vote, isSetAside } = view;
  const question = chooseWords(vote.question, intl.locale);
  const state = isSetAside ? "setAside" : view.state;
  return (
    <article className="f-vote" data-testid="vote" data-state={state} data-way={vote.way}>
      <header className="f-vote-head">
        <StatusDot tone={TONES[state]}>{intl.formatMessage({ id: `votes.state.${state}` })}</StatusDot>
        <h3 className="f-vote-question" lang={question.lang} dir="auto">
          {question.text}
        </h3>
        <p className="f-meeting-quiet">
          {roundWords(view, intl)}
          {wayWords(vote, intl)}
          {" · "}
          {ruleWords(vote, view.state === "closed" ? view.tally : null, intl)}
        </p>
      </header>
      <VoteConflicts room={room} view={view} />
      {!isSetAside && (
        <>
          {view.state === "open" && <OwnBallots room={room} view={view} />}
          <VoteProgress room={room} view={view} />
          <SecrecyWords room={room} view={view} />
          <TellerActs room={room} view={view} />
        </>
      )}
      <VoteOutcome room={room} view={view} />
      {room.mayRecord && <ChairActs room={room} view={view} />}
    </article>
  );
}
