import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import type { MemberId, SpaceId } from "../../domain/ids.ts";
import { offerReturn } from "../../state/deviceCommands.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { InvitationReady } from "./InvitationReady.tsx";

export interface ReturnDialogProps {
  readonly space: SpaceId;
  readonly member: MemberId;
  readonly name: string;
  readonly onClose: () => void;
}

const steps = ["send", "open", "words", "second"] as const;

/** The way back for one who lost every machine: by the phrase, or by two who know the person. */
export function ReturnDialog({ space, member, name, onClose }: ReturnDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [link, setLink] = useState<string | null>(null);
  const make = async (): Promise<void> => {
    const made = await dispatch(offerReturn(space, member));
    if (made.ok) setLink(made.value.link);
    else onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={intl.formatMessage({ id: "members.return.title" }, { name })}
      data-testid="return-dialog"
      footer={
        link === null ? (
          <>
            <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
            <Button variant="primary" onPress={() => void make()} data-testid="return-make">
              {intl.formatMessage({ id: "members.return.submit" })}
            </Button>
          </>
        ) : (
          <Button variant="primary" onPress={onClose} data-testid="invite-done">
            {intl.formatMessage({ id: "action.done" })}
          </Button>
        )
      }
    >
      {link === null ? (
        <ol className="f-members-steps" aria-label={intl.formatMessage({ id: "invite.steps" })}>
          {steps.map((step) => (
            <li key={step}>{intl.formatMessage({ id: `members.return.${step}` }, { name })}</li>
          ))}
        </ol>
      ) : (
        <InvitationReady space={space} link={link} />
      )}
    </Dialog>
  );
}
