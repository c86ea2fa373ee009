import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { RadioGroup } from "../../controls/RadioGroup.tsx";
import { SegmentedControl } from "../../controls/SegmentedControl.tsx";
import { rankOf, type Role } from "../../domain/role.ts";
import type { NewInvitation } from "../../state/memberCommands.ts";

const roles: readonly Role[] = ["editor", "delegate", "observer", "secretariat", "chair"];
const DAY = 1_440;
/** In minutes. What is read aloud in a room lasts as long as the conversation. */
const lasting = { link: [DAY, 7 * DAY, 30 * DAY], spoken: [5, 15, 60] } as const;
const ways = ["link", "spoken"] as const;
export type InviteWay = (typeof ways)[number];

/** How long an invitation of either kind is good for, when nothing else is chosen. */
export const usualMinutes = (way: InviteWay): number => lasting[way][1];
const uses = ["1", "5", "20"] as const;

export interface InviteFormProps {
  /** Nobody invites above the own rank. */
  readonly ownRole: Role;
  readonly value: NewInvitation;
  readonly onChange: (value: NewInvitation) => void;
  readonly way: InviteWay;
  readonly onWay: (way: InviteWay) => void;
  /** There is a seat in it. */
  readonly isForOne: boolean;
  /** What else is to be decided. */
  readonly children: ReactNode;
}

export function InviteForm({ ownRole, value, onChange, way, onWay, isForOne, children }: InviteFormProps) {
  const intl = useIntl();
  const lastingWords = (minutes: number): string =>
    minutes < DAY
      ? intl.formatMessage({ id: "invite.expiry.minutes" }, { count: minutes })
      : intl.formatMessage({ id: "invite.expiry.days" }, { count: minutes / DAY });
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
      {children}
      <SegmentedControl
        label={intl.formatMessage({ id: "invite.way.label" })}
        data-testid="invite-way"
        options={ways.map((id) => ({ id, label: intl.formatMessage({ id: `invite.way.${id}` }) }))}
        value={way}
        onChange={onWay}
      />
      <div className="f-members-bounds">
        <SegmentedControl
          label={intl.formatMessage({ id: "invite.expiry.label" })}
          data-testid="invite-lasting"
          options={lasting[way].map((minutes) => ({ id: String(minutes), label: lastingWords(minutes) }))}
          value={String(value.validMinutes)}
          onChange={(id) => onChange({ ...value, validMinutes: Number(id) })}
        />
        <SegmentedControl
          label={intl.formatMessage({ id: "invite.uses.label" })}
          data-testid="invite-uses"
          options={uses.map((id) => ({ id, label: intl.formatNumber(Number(id)) }))}
          value={isForOne ? "1" : (uses.find((id) => Number(id) === value.uses) ?? "1")}
          isDisabled={isForOne}
          onChange={(id) => onChange({ ...value, uses: Number(id) })}
        />
      </div>
      {isForOne && <p className="f-members-quiet">{intl.formatMessage({ id: "invite.seat.one" })}</p>}
    </div>
  );
}
