import { useIntl } from "react-intl";
import type { SpaceId } from "../../domain/ids.ts";
import { selectVainVouches } from "../../state/deviceSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectRegisters } from "../../state/selectors.ts";
import { selectUnheeded } from "../../state/spaceSelectors.ts";
import type { RefusedAuthor } from "./authorOfRefused.ts";
import { unheededActs } from "./unheededActs.ts";
import { useKnownAuthors } from "./useKnownAuthors.ts";

export interface Unheeded {
  readonly key: string;
  readonly author: RefusedAuthor;
  readonly detail: string;
}

/** What members of a space decided about members without effect, in words. */
export function useUnheeded(space: SpaceId): readonly Unheeded[] {
  const intl = useIntl();
  const { memberOf, deviceOf, authorOf } = useKnownAuthors(space);
  const rows = useAppSelector((state) => selectUnheeded(state, space));
  const vouches = useAppSelector((state) => selectVainVouches(state, space));
  const { people } = useAppSelector((state) => selectRegisters(state, space));
  const acts = unheededActs(rows, (device) => memberOf(device) ?? device).map(
    ({ device, seq, act, reason }): Unheeded => ({
      key: `${device} ${seq}`,
      author: authorOf(device),
      detail: [`unheeded.${act}` as const, `unheeded.reason.${reason}` as const]
        .map((id) => intl.formatMessage({ id }))
        .join(" "),
    }),
  );
  const words = vouches.flatMap(({ device, member, isOwn, voucher }): Unheeded[] => {
    const by = deviceOf(voucher);
    const name = people[member]?.name || intl.formatMessage({ id: "members.unnamed" });
    const detail = intl.formatMessage({ id: isOwn ? "unheeded.vouch.own" : "unheeded.vouch.other" }, { name });
    return by ? [{ key: `${voucher} ${device}`, author: authorOf(by), detail }] : [];
  });
  return [...words, ...acts];
}
