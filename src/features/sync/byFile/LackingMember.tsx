import { useIntl } from "react-intl";
import { Select } from "../../../controls/Select.tsx";
import type { DeviceId } from "../../../domain/ids.ts";
import type { MemberSync } from "../../../state/connectionSelectors.ts";

interface LackingMemberProps {
  readonly rows: readonly MemberSync[];
  readonly value: DeviceId | null;
  readonly onChange: (device: DeviceId) => void;
}

/** Whose machine the file is for, and how much that is known to lack. */
export function LackingMember({ rows, value, onChange }: LackingMemberProps) {
  const intl = useIntl();
  const unnamed = intl.formatMessage({ id: "members.unnamed" });
  return (
    <Select
      label={intl.formatMessage({ id: "sync.file.member" })}
      value={value}
      onChange={onChange}
      data-testid="bundle-member"
      options={rows.map(({ member, lacks }) => {
        const count = lacks.reduce((sum, one) => sum + one.count, 0);
        return {
          id: member.device,
          label: [member.delegation, member.name].filter(Boolean).join(", ") || unnamed,
          description:
            count === 0
              ? intl.formatMessage({ id: "sync.member.hasAll" })
              : intl.formatMessage({ id: "sync.member.lacks" }, { count }),
        };
      })}
    />
  );
}
