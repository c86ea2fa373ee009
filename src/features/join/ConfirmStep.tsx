import { type FormEvent, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { FieldGroup } from "../../controls/FieldGroup.tsx";
import { IdentityFields, isWholeIdentity, NO_IDENTITY } from "../../controls/IdentityFields.tsx";
import { useAppDispatch } from "../../state/hooks.ts";
import { requestJoin } from "../../state/memberCommands.ts";
import { InvitationFacts } from "./InvitationFacts.tsx";
import type { ReadInvitation } from "./invitation.ts";

export interface ConfirmStepProps {
  readonly invitation: ReadInvitation;
  readonly onBack: () => void;
}

/** What one is about to join, and as whom. */
export function ConfirmStep({ invitation, onBack }: ConfirmStepProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [identity, setIdentity] = useState(NO_IDENTITY);
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isPending || !isWholeIdentity(identity)) return;
    setPending(true);
    await dispatch(requestJoin(invitation.text, identity.name.trim(), identity.delegation.trim()));
    setPending(false);
  };
  return (
    <form className="f-join-step" onSubmit={(event) => void submit(event)} data-testid="join-confirm">
      <p className="f-join-quiet">{intl.formatMessage({ id: "join.confirm.expected" })}</p>
      <InvitationFacts invitation={invitation} />
      <FieldGroup title={intl.formatMessage({ id: "identity.title" })}>
        <IdentityFields value={identity} onChange={setIdentity} isChecked={isChecked} autoFocus />
      </FieldGroup>
      <div className="f-join-buttons">
        <Button onPress={onBack}>{intl.formatMessage({ id: "action.back" })}</Button>
        <Button variant="primary" type="submit" isPending={isPending} data-testid="join-submit">
          {intl.formatMessage({ id: "join.confirm.submit" })}
        </Button>
      </div>
    </form>
  );
}
