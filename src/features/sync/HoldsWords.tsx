import { useIntl } from "react-intl";
import type { MemberSync } from "../../state/connectionSelectors.ts";
import { useVersionWords } from "./useVersionWords.ts";

interface HoldsWordsProps {
  readonly row: MemberSync;
  /** Names of the confirmed versions that it does not have, the newest first. */
  readonly lackedVersions: readonly string[];
}

/** What a member holds, in words. "Everything" is said only when its own heads say so. */
export function HoldsWords({ row, lackedVersions }: HoldsWordsProps) {
  const intl = useIntl();
  const versions = useVersionWords(lackedVersions);
  const { isKnown, isEqual, lacks, aheadCount } = row;
  if (!isKnown)
    return <span data-testid="sync-holds">{intl.formatMessage({ id: "sync.member.unknownHoldings" })}</span>;
  const ahead = aheadCount > 0 ? [intl.formatMessage({ id: "sync.member.ahead" }, { count: aheadCount })] : [];
  const total = lacks.reduce((sum, { count }) => sum + count, 0);
  const behind = lacks.map(({ delegation, count }) =>
    delegation
      ? intl.formatMessage({ id: "sync.member.lacksOf" }, { count, delegation })
      : intl.formatMessage({ id: "sync.member.lacks" }, { count }),
  );
  const first =
    versions === "" ? [] : [intl.formatMessage({ id: "sync.member.lacksVersions" }, { versions, count: total })];
  // One delegation's share is the total that has just been said.
  const words = [...first, ...(first.length > 0 && behind.length === 1 ? [] : behind), ...ahead];
  const all = isEqual ? "sync.member.hasAll" : "sync.member.otherEntries";
  return (
    <span data-testid="sync-holds" data-equal={isEqual}>
      {words.length === 0 ? intl.formatMessage({ id: all }) : words.join(" · ")}
    </span>
  );
}
