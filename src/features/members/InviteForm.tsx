import { useIntl } from "react-intl";
import { RadioGroup } from "../../controls/RadioGroup.tsx";
import { SegmentedControl } from "../../controls/SegmentedControl.tsx";
import { rankOf, type Role } from "../../domain/role.ts";
import type { NewInvitation } from "../../state/memberCommands.ts";

const roles: readonly Role[] = ["editor", "delegate", "observer", "secretariat", "chair"];
const days = ["1", "7", "30"] as const;
const uses = ["1", "5", "20"] as const;

export interface InviteFormProps {
  /** Nobody invites above the own rank. */
  readonly ownRole: Role;
  readonly value: NewInvitation;
  readonly onChange: (value: NewInvitation) => void;
}

export function InviteForm({ ownRole, value, onChange }: InviteFormProps) {
  const intl = useIntl();
  return (
    <div className="f-members-invite" data-testid="invite-form">
      <p className="f-members-quiet">{intl.formatMessage({ id: "invite.lead" })}</p>
      <RadioGroup
        label={intl.formatMessage({ id: "invite.role.label" })}
        data-testid="invite-role"
        options={roles
          .filter((id) => rankOf(id) >= rankOf(ownRole))
          .map((id) => ({
            id,
            label: intl.formatMessage({ id: `role.${id}` }),
            description: intl.formatMessage({ id: `role.${id}.text` }),
          }))}
        value={value.role}
        onChange={(role) => onChange({ ...value, role })}
      />
      <div className="f-members-bounds">
        <SegmentedControl
          label={intl.formatMessage({ id: "invite.expiry.label" })}
          data-testid="invite-days"
          options={days.map((id) => ({
            id,
            label: intl.formatMessage({ id: "invite.expiry.days" }, { count: Number(id) }),
          }))}
          value={days.find((id) => Number(id) === value.validDays) ?? "7"}
          onChange={(id) => onChange({ ...value, validDays: Number(id) })}
        />
        <SegmentedControl
          label={intl.formatMessage({ id: "invite.uses.label" })}
          data-testid="invite-uses"
          options={uses.map((id) => ({ id, label: intl.formatNumber(Number(id)) }))}
          value={uses.find((id) => Number(id) === value.uses) ?? "1"}
          onChange={(id) => onChange({ ...value, uses: Number(id) })}
        />
      </div>
    </div>
  );
}
