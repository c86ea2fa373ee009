import { type FormEvent, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { TextArea } from "../../controls/TextArea.tsx";
import { useAppDispatch } from "../../state/hooks.ts";
import { requestJoin } from "../../state/memberCommands.ts";
import { InvitationFacts } from "./InvitationFacts.tsx";
import type { ReadInvitation } from "./invitation.ts";

export interface ClaimStepProps {
  readonly invitation: ReadInvitation;
  readonly onBack: () => void;
}

/** One who is known: with a further machine, or back after losing every one. */
export function ClaimStep({ invitation, onBack }: ClaimStepProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [phrase, setPhrase] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [isPending, setPending] = useState(false);
  const { purpose, spaceName, text } = invitation;
  const way = purpose === "device" ? "device" : "return";
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isPending) return;
    setPending(true);
    const asked = await dispatch(requestJoin(text, "", "", phrase.trim()));
    setPending(false);
    setWrong(!asked.ok && asked.error.code === "phraseWrong");
  };
  return (
    <form className="f-join-step" onSubmit={(event) => void submit(event)} data-testid={`join-${way}`}>
      <p>{intl.formatMessage({ id: `join.${way}.text` }, { space: <bdi key="space">{spaceName}</bdi> })}</p>
      <InvitationFacts invitation={invitation} />
      {way === "return" && (
        <TextArea
          label={intl.formatMessage({ id: "join.return.phrase" })}
          description={intl.formatMessage({ id: "join.return.phrase.text" })}
          value={phrase}
          onChange={(next) => {
            setPhrase(next);
            setWrong(false);
          }}
          autoComplete="off"
          spellCheck="false"
          maxLength={400}
          data-testid="join-phrase"
          {...(isWrong && { error: intl.formatMessage({ id: "problem.phraseWrong.text" }) })}
        />
      )}
      <div className="f-join-buttons">
        <Button onPress={onBack}>{intl.formatMessage({ id: "action.back" })}</Button>
        <Button variant="primary" type="submit" isPending={isPending} data-testid="join-submit">
          {intl.formatMessage({ id: `join.${way}.submit` })}
        </Button>
      </div>
    </form>
  );
}
