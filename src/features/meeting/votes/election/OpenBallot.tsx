import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../../controls/Button.tsx";
import type { AgendaItem } from "../../../../documents/register/agenda.ts";
import type { MeetingRoom } from "../../useMeetingRoom.ts";
import { PutQuestionDialog } from "../PutQuestionDialog.tsx";
import type { QuestionFault } from "../questionForm.ts";
import type { ElectionPartProps } from "./CandidateList.tsx";

/** Opens the ballot as the rules of the meeting say, with one press; or otherwise. It says first how. */
export function OpenBallot({
  room,
  election,
  item,
}: ElectionPartProps & { readonly room: MeetingRoom; readonly item: AgendaItem }) {
  const intl = useIntl();
  const { form, seats, candidates, votes } = election;
  const [fault, setFault] = useState<QuestionFault | null>(null);
  const [isOtherwise, setOtherwise] = useState(false);
  const [first = "", second = ""] = form.tellers.map((one) => room.people.get(one ?? "")?.name ?? "");
  const isOnPaperInstead = form.way === "paper" && room.meeting.election.way === "secret";
  return (
    <>
      <p className="f-meeting-quiet" data-testid="election-how" data-way={form.way}>
        {intl.formatMessage({ id: `votes.way.${form.way}` })}
        {" · "}
        {intl.formatMessage({ id: `votes.rule.${form.majority}` })}{" "}
        {intl.formatMessage({ id: "election.seats" }, { count: seats.length })}{" "}
        {form.way === "secret" && intl.formatMessage({ id: "election.tellers" }, { first, second })}
        {isOnPaperInstead && intl.formatMessage({ id: "election.onPaper" })}
      </p>
      <div className="f-vote-acts">
        <Button
          variant="primary"
          size="large"
          isDisabled={candidates.length === 0}
          onPress={() => setFault(election.open())}
          data-testid="election-open"
        >
          {intl.formatMessage({ id: "election.open" })}
        </Button>
        <Button
          size="large"
          isDisabled={candidates.length === 0}
          onPress={() => setOtherwise(true)}
          data-testid="election-otherwise"
        >
          {intl.formatMessage({ id: "election.otherwise" })}
        </Button>
      </div>
      {fault && (
        <p role="alert" data-testid="election-fault">
          {intl.formatMessage({ id: `votes.put.fault.${fault}` })}
        </p>
      )}
      {isOtherwise && <PutQuestionDialog room={room} item={item} votes={votes} onClose={() => setOtherwise(false)} />}
    </>
  );
}
