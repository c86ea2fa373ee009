import { useIntl } from "react-intl";
import type { MemberSync } from "../../state/connectionSelectors.ts";

/** What a member holds, in words. "Everything" is said only when its own heads say so. */
export function HoldsWords({ row }: { readonly row: MemberSync }) {
  const intl = useIntl();
  const { isKnown, lacks, aheadCount } = row;
  if (!isKnown)
    return <span data-testid="sync-holds">{intl.formatMessage({ id: "sync.member.unknownHoldings" })}</span>;
  const ahead = aheadCount > 0 ? [intl.formatMessage({ id: "sync.member.ahead" }, { count: aheadCount })] : [];
  const behind = lacks.map(({ delegation, count }) =>
    delegation
      ? intl.formatMessage({ id: "sync.member.lacksOf" }, { count, delegation })
      : intl.formatMessage({ id: "sync.member.lacks" }, { count }),
  );
  const words = [...behind, ...ahead];
  return (
    <span data-testid="sync-holds" data-equal={words.length === 0}>
      {words.length === 0 ? intl.formatMessage({ id: "sync.member.hasAll" }) : words.join(" · ")}
    </span>
  );
}
