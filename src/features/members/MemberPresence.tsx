import { useIntl } from "react-intl";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { MemberView } from "../../state/selectors.ts";

export interface MemberPresenceProps {
  readonly member: MemberView;
  readonly lastMetAt: number;
}

export function MemberPresence({ member, lastMetAt }: MemberPresenceProps) {
  const intl = useIntl();
  if (member.isSelf)
    return <span className="f-members-quiet">{intl.formatMessage({ id: "members.thisMachine" })}</span>;
  if (member.isConnected) return <StatusDot tone="ok">{intl.formatMessage({ id: "sync.member.here" })}</StatusDot>;
  return (
    <StatusDot tone="neutral">
      {lastMetAt === 0
        ? intl.formatMessage({ id: "sync.member.never" })
        : intl.formatMessage({ id: "members.lastMet" }, { when: <RelativeTime key="when" at={lastMetAt} /> })}
    </StatusDot>
  );
}
