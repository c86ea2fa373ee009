import { useIntl } from "react-intl";
import { Section } from "../../../../controls/Section.tsx";
import type { AgendaItem } from "../../../../documents/register/agenda.ts";
import type { MeetingRoom } from "../../useMeetingRoom.ts";
import { CandidateForm } from "./CandidateForm.tsx";
import { CandidateList } from "./CandidateList.tsx";
import { ElectionOutcome } from "./ElectionOutcome.tsx";
import { OpenBallot } from "./OpenBallot.tsx";
import { useElection } from "./useElection.ts";
import "./election.css";

export interface ElectionSectionProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem;
}

/** The election of an item: who stands, the ballot with one press, who is elected, and the decision that says so. */
export function ElectionSection({ room, item }: ElectionSectionProps) {
  const intl = useIntl();
  const election = useElection(room, item);
  const { stage } = election.election;
  const isOpening = stage === "none" && room.mayRecord;
  return (
    <Section title={intl.formatMessage({ id: "election.title" })} data-testid="election">
      <div className="f-election" data-stage={stage} data-testid="election-stage">
        <CandidateList election={election} isFixed={!isOpening} room={room} />
        {isOpening && <CandidateForm election={election} />}
        {isOpening && <OpenBallot room={room} election={election} item={item} />}
        {stage !== "none" && <ElectionOutcome room={room} election={election} item={item} />}
      </div>
    </Section>
  );
}
