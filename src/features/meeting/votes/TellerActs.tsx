import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Button } from "../../../controls/Button.tsx";
import { toOpen } from "../../../documents/meeting/votes/votesOf.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { handOnBallots, openBallots } from "../../../state/voteCommands.ts";
import type { VotePartProps } from "./VoteCard.tsx";

/** How far the opening of a secret ballot is, and what the teller at this machine does next. */
export function TellerActs({ room, view }: VotePartProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { vote, secret } = view;
  if (!secret) return null;
  const step = secret.handedOn ? (secret.opened ? "done" : "second") : "first";
  const [first, second] = vote.tellers;
  const teller = step === "first" ? first : second;
  const isOwn = step !== "done" && teller === room.self;
  const run = step === "first" ? handOnBallots : openBallots;
  const name = room.people.get(teller ?? "")?.name ?? "";
  return (
    <>
      {secret.faults.length > 0 && (
        <Banner tone="danger" title={intl.formatMessage({ id: "votes.fault.title" })} data-testid="vote-faults">
          {secret.faults.map((fault) => (
            <p key={fault}>{intl.formatMessage({ id: `votes.fault.${fault}` })}</p>
          ))}
        </Banner>
      )}
      {step !== "done" && (
        <div className="f-vote-teller" data-testid="teller" data-step={step}>
          <p className="f-meeting-quiet">
            {intl.formatMessage({ id: `votes.teller.${step}` }, { name, count: toOpen(view.ballots).length })}
          </p>
          {isOwn && view.late.length > 0 && (
            <p role="alert" data-testid="teller-left">
              {intl.formatMessage({ id: "votes.teller.left" }, { count: view.late.length })}
            </p>
          )}
          {isOwn && (
            <Button
              variant="primary"
              size="large"
              onPress={() => void dispatch(run(room.space, room.meeting.id, view))}
              data-testid="teller-open"
            >
              {intl.formatMessage({ id: `votes.teller.act.${step}` })}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
