import { useIntl } from "react-intl";
import { Facts } from "../../controls/Facts.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { SeatWords } from "../../controls/SeatWords.tsx";
import { fingerprint, type ReadInvitation } from "./invitation.ts";

/** What an invitation says of itself, before anything is done with it. */
export function InvitationFacts({ invitation }: { readonly invitation: ReadInvitation }) {
  const intl = useIntl();
  const { role, seat } = invitation;
  return (
    <Facts
      facts={[
        {
          label: intl.formatMessage({ id: "join.confirm.role" }),
          value: (
            <>
              <strong>{intl.formatMessage({ id: `role.${role}` })}</strong>
              <br />
              <span className="f-join-quiet">{intl.formatMessage({ id: `role.${role}.text` })}</span>
            </>
          ),
        },
        ...(seat ? [{ label: intl.formatMessage({ id: "join.confirm.seat" }), value: <SeatWords seat={seat} /> }] : []),
        {
          label: intl.formatMessage({ id: "join.confirm.key" }),
          value: <code className="f-join-key">{fingerprint(invitation.inviter)}</code>,
        },
        {
          label: intl.formatMessage({ id: "join.confirm.expires" }),
          value: <RelativeTime at={invitation.expiresAt} />,
        },
      ]}
    />
  );
}
