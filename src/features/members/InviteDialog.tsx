import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { invite, type NewInvitation, speakInvitation } from "../../state/memberCommands.ts";
import { selectOwnRole } from "../../state/selectors.ts";
import { InvitationReady } from "./InvitationReady.tsx";
import { InvitationSpoken } from "./InvitationSpoken.tsx";
import { InviteForm, type InviteWay, usualMinutes } from "./InviteForm.tsx";
import { SeatFields } from "./SeatFields.tsx";
import { faultsOf, noSeat, offeredSeat } from "./seatForm.ts";
import { useSeats } from "../../state/useSeats.ts";
import "./members.css";

const FIRST = { role: "editor", uses: 1, validMinutes: usualMinutes("link") } as const satisfies NewInvitation;

/** First what for, then the link. Admission itself comes later, with the five words. */
export function InviteDialog({ space, onClose }: { readonly space: SpaceId; readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const ownRole = useAppSelector((state) => selectOwnRole(state, space)) ?? "observer";
  const [wish, setWish] = useState<NewInvitation>(FIRST);
  const [seat, setSeat] = useState(() => noSeat(Date.now()));
  const [isChecked, setChecked] = useState(false);
  const seats = useSeats(space);
  const [way, setWay] = useState<InviteWay>("link");
  const [ready, setReady] = useState<ReactNode>(null);
  const [isPending, setPending] = useState(false);
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (faultsOf(seat).length > 0) return;
    setPending(true);
    const offered = offeredSeat(seat, seats);
    const whole = offered ? { ...wish, uses: 1, seat: offered } : wish;
    if (way === "link") {
      const made = await dispatch(invite(space, whole));
      if (made.ok) setReady(<InvitationReady space={space} link={made.value.link} />);
    } else {
      const made = await dispatch(speakInvitation(space, whole));
      if (made.ok) setReady(<InvitationSpoken words={made.value.words} expiresAt={made.value.expiresAt} />);
    }
    setPending(false);
  };
  const choose = (next: InviteWay): void => {
    setWay(next);
    setWish({ ...wish, validMinutes: usualMinutes(next) });
  };
  const steer = { isOpen: true, onOpenChange: (isOpen: boolean) => !isOpen && onClose() };
  if (ready !== null) {
    return (
      <Dialog
        {...steer}
        title={intl.formatMessage({ id: way === "link" ? "invite.ready.title" : "invite.spoken.title" })}
        footer={
          <Button variant="primary" onPress={onClose} data-testid="invite-done">
            {intl.formatMessage({ id: "action.done" })}
          </Button>
        }
      >
        {ready}
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
      <InviteForm
        ownRole={ownRole}
        value={wish}
        onChange={setWish}
        way={way}
        onWay={choose}
        isForOne={seat.choice !== "none"}
      >
        <SeatFields seats={seats} value={seat} onChange={setSeat} isChecked={isChecked} />
      </InviteForm>
    </Dialog>
  );
}
