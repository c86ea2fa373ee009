import { type FormEvent, useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { closing } from "../../../documents/meeting/votes/voteSayings.ts";
import { isCountedInRoom } from "../../../documents/meeting/votes/votesOf.ts";
import { countsIn } from "./countsIn.ts";
import type { VotePartProps } from "./VoteCard.tsx";
import { optionWords } from "./voteWords.ts";

export interface CloseVoteDialogProps extends VotePartProps {
  readonly onClose: () => void;
}

/** Closes a vote over what was cast, or enters what was counted in the room. */
export function CloseVoteDialog({ room, view, onClose }: CloseVoteDialogProps) {
  const intl = useIntl();
  const form = useId();
  const { vote, seats, ballots } = view;
  const [typed, setTyped] = useState<readonly string[]>(() => vote.options.map(() => ""));
  const [isChecked, setChecked] = useState(false);
  const isCounted = isCountedInRoom(vote);
  const counts = countsIn(typed, seats.length);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    if (isCounted && !counts.ok) return;
    void room.record(closing(view, counts.ok ? counts.value : null));
    onClose();
  };
  const error =
    isChecked && !counts.ok && intl.formatMessage({ id: `votes.close.${counts.error}` }, { total: seats.length });
  return (
    <Dialog
      title={intl.formatMessage({ id: "votes.act.close" })}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="vote-close-dialog"
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" type="submit" form={form} data-testid="vote-close-submit">
            {intl.formatMessage({ id: "votes.act.close" })}
          </Button>
        </>
      }
    >
      <form id={form} className="f-vote-form" onSubmit={submit}>
        <p>
          {isCounted
            ? intl.formatMessage({ id: "votes.close.counted" }, { total: seats.length })
            : intl.formatMessage({ id: "votes.close.text" }, { count: ballots.size, total: seats.length })}
        </p>
        {isCounted &&
          vote.options.map((option, at) => (
            <TextField
              key={option}
              label={optionWords(vote, at, intl)}
              value={typed[at] ?? ""}
              onChange={(text) => setTyped((all) => all.map((one, place) => (place === at ? text : one)))}
              inputMode="numeric"
              maxLength={4}
              autoFocus={at === 0}
              data-testid={`count-${at}`}
              {...(error && at === 0 && { error })}
            />
          ))}
      </form>
    </Dialog>
  );
}
