import { useState } from "react";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { listInvitations, withdrawInvitation } from "../../state/invitationCommands.ts";
import { useAnswer } from "../../state/useAnswer.ts";

type Listed = Awaited<ReturnType<ReturnType<typeof listInvitations>>>;
export type Invitation = Extract<Listed, { ok: true }>["value"][number];

/** The invitations that are out; read anew when one may have been made, used or withdrawn. */
export function useInvitations(space: SpaceId) {
  const dispatch = useAppDispatch();
  const sheet = useAppSelector((state) => state.view.sheet);
  const requests = useAppSelector((state) => state.session.requests);
  const [withdrawn, setWithdrawn] = useState(0);
  const invitations = useAnswer(() => listInvitations(space), [space, sheet, requests, withdrawn]);
  const withdraw = async (invitation: string): Promise<boolean> => {
    const done = await dispatch(withdrawInvitation(space, invitation));
    setWithdrawn((before) => before + 1);
    return done.ok;
  };
  return { invitations, withdraw };
}
