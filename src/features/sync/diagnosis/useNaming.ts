import { useIntl } from "react-intl";
import { relativeAmount } from "../../../controls/relativeTime.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectMemberViews } from "../../../state/selectors.ts";
import type { Naming } from "./findingWords.ts";

/** Delegations by their names, addresses as they are, times from now. */
export function useNaming(space: SpaceId): Naming {
  const intl = useIntl();
  const members = useAppSelector((state) => selectMemberViews(state, space));
  return {
    person: (device) => {
      const member = members.find((one) => one.device === device);
      return member?.delegation || member?.name || intl.formatMessage({ id: "members.unnamed" });
    },
    address: (url) => url,
    moment: (at) => {
      const { value, unit } = relativeAmount(at, Date.now());
      return intl.formatRelativeTime(value, unit, { numeric: "auto" });
    },
  };
}
