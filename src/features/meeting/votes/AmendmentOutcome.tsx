import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { useAppDispatch } from "../../../state/hooks.ts";
import { useAnswer } from "../../../state/useAnswer.ts";
import { view as place } from "../../../state/view.ts";
import { amendmentsInOrder, type RuledByVote, ruleByVote } from "../../../state/votedAmendments.ts";
import type { VotePartProps } from "./VoteCard.tsx";

/** What the chair does with an amendment once it was voted on: the ruling, with one press, and what fell. */
export function AmendmentOutcome(props: VotePartProps) {
  const { vote, result, isSetAside, apart } = props.view;
  const isRuledOn = result?.kind === "carried" || result?.kind === "lost" || result?.kind === "consensus";
  if (!vote.target?.said || !isRuledOn || isSetAside || apart.length > 0) return null;
  return <Ruling {...props} draft={vote.target.doc} amendment={vote.target.said} isCarried={result.kind !== "lost"} />;
}

interface RulingProps extends VotePartProps {
  readonly draft: NonNullable<VotePartProps["view"]["vote"]["target"]>["doc"];
  readonly amendment: string;
  readonly isCarried: boolean;
}

function Ruling({ room, draft, amendment, isCarried }: RulingProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [ruled, setRuled] = useState<RuledByVote | null>(null);
  const all = useAnswer(() => amendmentsInOrder(room.space, draft), [draft, ruled]);
  const own = all?.find((one) => one.amendment.id === amendment);
  if (!all || !own) return null;
  const fell = all.filter((one) => one.amendment.standing.fellWith === amendment).length;
  const { state } = own.amendment.standing;
  const words = state === "tabled" || state === "keptOpen" ? "open" : state;
  const isOnTable = words === "open";
  const count = isOnTable && isCarried ? own.rivals.length : fell;
  const rule = async (): Promise<void> => {
    const done = await dispatch(ruleByVote(room.space, draft, amendment, isCarried));
    if (done.ok) setRuled(done.value);
  };
  return (
    <div className="f-vote-ruling" data-testid="vote-ruling" data-state={words}>
      <p className="f-meeting-quiet" role="status">
        {intl.formatMessage({ id: ruled === "unfit" ? "votes.ruling.unfit" : `votes.ruling.${words}` }, { count })}
      </p>
      {isOnTable && (
        <Button size="large" onPress={() => void rule()} data-testid="vote-rule">
          {intl.formatMessage({ id: isCarried ? "votes.ruling.agree" : "votes.ruling.reject" })}
        </Button>
      )}
      <Button
        variant="quiet"
        onPress={() => dispatch(place.actions.pageOpened({ name: "draft", space: room.space, doc: draft }))}
      >
        {intl.formatMessage({ id: "votes.ruling.draft" })}
      </Button>
    </div>
  );
}
