import { useEffect, useState } from "react";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { listInvitations, withdrawInvitation } from "../../state/invitationCommands.ts";

type Listed = Awaited<ReturnType<ReturnType<typeof listInvitations>>>;
export type Invitation = Extract<Listed, { ok: true }>["value"][number];

/** The invitations that are out; read anew when one may have been made, used or withdrawn. */
export function useInvitations(space: SpaceId) {
  const dispatch = useAppDispatch();
  const sheet = useAppSelector((state) => state.view.sheet);
  const requests = useAppSelector((state) => state.session.requests);
  const [invitations, setInvitations] = useState<readonly Invitation[] | null>(null);
  const [version, setVersion] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: sheet, requests and version are reasons to look again
  useEffect(() => {
    let isCurrent = true;
    void dispatch(listInvitations(space)).then((listed) => {
      if (isCurrent && listed.ok) setInvitations(listed.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [dispatch, space, sheet, requests, version]);
  const withdraw = async (invitation: string): Promise<boolean> => {
    const done = await dispatch(withdrawInvitation(space, invitation));
    setVersion((before) => before + 1);
    return done.ok;
  };
  return { invitations, withdraw };
}
