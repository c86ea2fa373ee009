import { useIntl } from "react-intl";
import { isCountedInRoom } from "../../../documents/meeting/votes/votesOf.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";
import { TallyTable } from "../votes/TallyTable.tsx";
import type { VotePartProps } from "../votes/VoteCard.tsx";
import { resultWords, roundWords, ruleWords, wayWords } from "../votes/voteWords.ts";

/** A vote on the wall: its question, how many have voted, and what it came to once it is closed. Never what a seat votes. */
export function ProjectedVote({ view }: VotePartProps) {
  const intl = useIntl();
  const { vote, state, tally } = view;
  const question = chooseWords(vote.question, intl.locale);
  return (
    <section className="f-projection-vote" data-testid="projected-vote" data-state={state}>
      <p className="f-projection-number">
        {roundWords(view, intl)}
        {wayWords(vote, intl)}
      </p>
      <h1 className="f-projection-title" lang={question.lang} dir="auto">
        {question.text}
      </h1>
      <p className="f-projection-rule">{ruleWords(vote, state === "closed" ? tally : null, intl)}</p>
      {state === "open" ? <Turnout view={view} /> : <Outcome view={view} />}
    </section>
  );
}

type ViewProps = Pick<VotePartProps, "view">;

/** How many have voted, of a secret vote too: that is no secret to anybody. */
function Turnout({ view: { vote, ballots, seats } }: ViewProps) {
  const intl = useIntl();
  return (
    <p className="f-projection-result" data-testid="projected-turnout">
      {isCountedInRoom(vote)
        ? intl.formatMessage({ id: "projection.counting" })
        : intl.formatMessage({ id: "votes.voted" }, { count: ballots.size, total: seats.length })}
    </p>
  );
}

function Outcome({ view }: ViewProps) {
  const intl = useIntl();
  const { vote, state, tally, result, overcount } = view;
  const without = (): string =>
    overcount > 0
      ? intl.formatMessage({ id: "votes.overcount" }, { count: overcount })
      : intl.formatMessage({ id: state === "contested" ? "votes.contested.title" : "projection.opening" });
  return (
    <>
      <p className="f-projection-result" data-testid="projected-result" data-kind={result?.kind ?? "none"}>
        {result ? resultWords(vote, result, intl) : without()}
      </p>
      {result && tally && <TallyTable view={view} tally={tally} />}
    </>
  );
}
