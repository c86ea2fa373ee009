import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../../controls/Button.tsx";
import { decisionsOf, nextDecisionNumber } from "../../../../documents/meeting/decisionsOf.ts";
import { electedSentence } from "../../../../documents/meeting/report/decisionSentence.ts";
import { isCountedInRoom } from "../../../../documents/meeting/votes/votesOf.ts";
import type { AgendaItem } from "../../../../documents/register/agenda.ts";
import { chooseWords } from "../../../../domain/chooseWords.ts";
import { DecisionDialog } from "../../record/DecisionDialog.tsx";
import { NEW_DECISION } from "../../record/decisionForm.ts";
import type { MeetingRoom } from "../../useMeetingRoom.ts";
import { optionWords, resultWords } from "../voteWords.ts";
import type { ElectionPartProps } from "./CandidateList.tsx";

type OutcomeProps = ElectionPartProps & { readonly room: MeetingRoom; readonly item: AgendaItem };

/** How far the ballot is, and what comes after it: a further one, or the decision. */
export function ElectionOutcome(props: OutcomeProps) {
  const intl = useIntl();
  const { room, election } = props;
  const { stage, ballot } = election.election;
  if (!ballot) return null;
  const { vote, result, ballots, seats } = ballot;
  // What hands say is known when it is entered, and not before.
  const goesOn = (): string =>
    stage === "open" && isCountedInRoom(vote)
      ? intl.formatMessage({ id: "projection.counting" })
      : intl.formatMessage(
          { id: stage === "open" ? "election.stage.open" : "election.stage.opening" },
          { count: ballots.size, total: seats.length },
        );
  return (
    <>
      <p className="f-election-result" role="status" data-testid="election-result">
        {result ? resultWords(vote, result, intl) : goesOn()}
      </p>
      {stage === "noMajority" && room.mayRecord && result?.kind === "secondBallot" && (
        <div className="f-vote-acts">
          <Button variant="primary" size="large" onPress={election.again} data-testid="election-again">
            {intl.formatMessage(
              { id: "election.again" },
              { names: intl.formatList(result.options.map((at) => optionWords(vote, at, intl))) },
            )}
          </Button>
        </div>
      )}
      {stage === "elected" && <Decided {...props} vote={vote.id} />}
    </>
  );
}

/** The decision in which the election stands in the record, or entering it. */
function Decided({ room, election, item, vote }: OutcomeProps & { readonly vote: string }) {
  const intl = useIntl();
  const [isEntering, setEntering] = useState(false);
  const decisions = decisionsOf(room.recorded);
  const own = decisions.find(({ says, isStruck }) => says.vote === vote && !isStruck);
  const { elected } = election.election;
  if (own)
    return (
      <p className="f-meeting-quiet" data-testid="election-decision">
        {intl.formatMessage({ id: "election.decided" }, { number: own.number })}
      </p>
    );
  if (!room.mayRecord) return null;
  const sentence = (lang: "en" | "fr"): string => electedSentence(lang, elected, chooseWords(item.titles, lang).text);
  return (
    <div className="f-vote-acts">
      <Button variant="primary" size="large" onPress={() => setEntering(true)} data-testid="election-decide">
        {intl.formatMessage({ id: "decisions.enter" })}
      </Button>
      {isEntering && (
        <DecisionDialog
          room={room}
          item={item}
          number={nextDecisionNumber(decisions)}
          replaced={null}
          begin={{
            ...NEW_DECISION,
            ...{ verb: "elected", by: "vote", vote },
            worded: { en: sentence("en"), fr: sentence("fr") },
          }}
          onClose={() => setEntering(false)}
        />
      )}
    </div>
  );
}
