import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { invite, type NewInvitation } from "../../state/memberCommands.ts";
import { selectOwnRole } from "../../state/selectors.ts";
import { InvitationReady } from "./InvitationReady.tsx";
import { InviteForm } from "./InviteForm.tsx";
import "./members.css";

const FIRST: NewInvitation = { role: "editor", uses: 1, validDays: 7 };

/** First what for, then the link. Admission itself comes later, with the five words. */
export function InviteDialog({ space, onClose }: { readonly space: SpaceId; readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const ownRole = useAppSelector((state) => selectOwnRole(state, space)) ?? "observer";
  const [wish, setWish] = useState(FIRST);
  const [link, setLink] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const submit = async (): Promise<void> => {
    setPending(true);
    const made = await dispatch(invite(space, wish));
    setPending(false);
    if (made.ok) setLink(made.value.link);
  };
  const steer = { isOpen: true, onOpenChange: (isOpen: boolean) => !isOpen && onClose() };
  if (link !== null) {
    return (
      <Dialog
        {...steer}
        title={intl.formatMessage({ id: "invite.ready.title" })}
        footer={
          <Button variant="primary" onPress={onClose} data-testid="invite-done">
            {intl.formatMessage({ id: "action.done" })}
          </Button>
        }
      >
        <InvitationReady space={space} link={link} />
      </Dialog>
    );
  }
  return (
    <Dialog
      {...steer}
      title={intl.formatMessage({ id: "invite.title" })}
      footer={
        <>
          <Button onPress={onClose}>{intl.formatMessage({ id: "action.cancel" })}</Button>
          <Button variant="primary" isPending={isPending} onPress={() => void submit()} data-testid="invite-submit">
            {intl.formatMessage({ id: "invite.submit" })}
          </Button>
        </>
      }
    >
      <InviteForm ownRole={ownRole} value={wish} onChange={setWish} />
    </Dialog>
  );
}
