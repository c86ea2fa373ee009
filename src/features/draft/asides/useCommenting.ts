import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { Saying } from "../../../documents/discussion/say.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { ok } from "../../../domain/result.ts";
import { sayInDiscussion } from "../../../state/discussionCommands.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { privateSpaceBeside } from "../../../state/privateSpaceCommands.ts";
import { selectRegisters } from "../../../state/selectors.ts";
import { selectOwnDelegation } from "../../../state/spaceSelectors.ts";
import type { Audience } from "./useAudience.tsx";

export type Commenting = (wish: Omit<Extract<Saying, { type: "comment" }>, "type">) => Promise<boolean>;

/** Comments where the audience has it: the space of the delegation is founded with the first remark. False when it could not be kept. */
export function useCommenting(space: SpaceId, doc: DocId, audience: Audience): Commenting {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const delegation = useAppSelector((state) => selectOwnDelegation(state, space));
  const profile = useAppSelector((state) => selectRegisters(state, space).profile);
  return useCallback(
    async (wish) => {
      const names = { delegation, space: profile?.code || profile?.name || "" };
      const spaceName = intl.formatMessage({ id: "beside.name.delegation" }, names);
      const where =
        audience === "delegation"
          ? await dispatch(privateSpaceBeside({ of: space, kind: "delegation", spaceName }))
          : ok(audience === "all" ? space : audience);
      return where.ok && (await dispatch(sayInDiscussion(where.value, doc, { type: "comment", ...wish }))).ok;
    },
    [intl, dispatch, delegation, profile, space, doc, audience],
  );
}
