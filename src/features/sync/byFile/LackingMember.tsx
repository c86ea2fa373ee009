import { useIntl } from "react-intl";
import { Select } from "../../../controls/Select.tsx";
import type { DeviceId } from "../../../domain/ids.ts";
import type { FileReceiver } from "../../../state/fileReceivers.ts";

interface LackingMemberProps {
  readonly receivers: readonly FileReceiver[];
  readonly value: DeviceId | null;
  readonly onChange: (device: DeviceId) => void;
}

/** Whose machine the file is for, and of when it is known what that one held. */
export function LackingMember({ receivers, value, onChange }: LackingMemberProps) {
  const intl = useIntl();
  const when = (at: number): string => intl.formatDate(at, { dateStyle: "medium", timeStyle: "short" });
  const chosen = receivers.find(({ member }) => member.device === value);
  return (
    <Select
      label={intl.formatMessage({ id: "sync.file.member" })}
      {...(chosen && {
        description: intl.formatMessage({ id: "sync.file.member.text" }, { when: when(chosen.lastSeenAt) }),
      })}
      value={value}
      onChange={onChange}
      data-testid="bundle-member"
      options={receivers.map(({ member, lastSeenAt }) => ({
        id: member.device,
        label:
          [member.delegation, member.name].filter(Boolean).join(", ") || intl.formatMessage({ id: "members.unnamed" }),
        description: when(lastSeenAt),
      }))}
    />
  );
}
