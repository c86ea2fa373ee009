import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import type { MemberView } from "../../state/selectors.ts";

export function MemberName({ member }: { readonly member: MemberView }) {
  const intl = useIntl();
  return (
    <span className="f-members-name" data-testid="member-row">
      <DelegationMark code={member.code} place={member.index} />
      <span className="f-members-words">
        <span>
          <bdi>{member.name || intl.formatMessage({ id: "members.unnamed" })}</bdi>
          {member.isSelf && <span className="f-members-quiet"> {intl.formatMessage({ id: "members.self" })}</span>}
        </span>
        <bdi className="f-members-quiet">{member.delegation}</bdi>
      </span>
    </span>
  );
}
