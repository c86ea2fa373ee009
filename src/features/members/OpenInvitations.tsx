import { useIntl } from "react-intl";
import { IconButton } from "../../controls/IconButton.tsx";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { Section } from "../../controls/Section.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { saveInvitation } from "../../state/memberCommands.ts";
import { selectRegisters } from "../../state/selectors.ts";
import { copyText } from "../../state/systemCommands.ts";
import { type Invitation, useInvitations } from "./useInvitations.ts";

/** Invitations of this machine that somebody may still use. */
export function OpenInvitations({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const { invitations, withdraw } = useInvitations(space);
  if (!invitations || invitations.length === 0) return null;
  const title = intl.formatMessage({ id: "invite.open.title" });
  return (
    <div className="f-members-invitations" data-testid="invitations">
      <Section title={title} description={intl.formatMessage({ id: "invite.ready.text" })}>
        <List label={title} isBoxed>
          {invitations.map((invitation) => (
            <InvitationRow key={invitation.invite} {...{ space, invitation, withdraw }} />
          ))}
        </List>
      </Section>
    </div>
  );
}

interface InvitationRowProps {
  readonly space: SpaceId;
  readonly invitation: Invitation;
  readonly withdraw: (invitation: string) => Promise<boolean>;
}

function InvitationRow({ space, invitation, withdraw }: InvitationRowProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const name = useAppSelector((state) => selectRegisters(state, space).profile?.name ?? "");
  const { role, usesLeft, expiresAt, link, purpose, member, seat, words } = invitation;
  const person = useAppSelector((state) => (member ? selectRegisters(state, space).people[member] : undefined));
  const what = {
    member: intl.formatMessage({ id: `role.${role}` }),
    device: intl.formatMessage({ id: "invite.open.device" }),
    return: intl.formatMessage({ id: "invite.open.return" }, { name: person?.name ?? "" }),
  }[purpose];
  const say = (id: "control.copied" | "invite.fileSaved" | "invite.revoked"): void => {
    toasts.show({ text: intl.formatMessage({ id }), tone: "ok" });
  };
  const copy = async (): Promise<void> => {
    if ((await dispatch(copyText(link))).ok) say("control.copied");
  };
  const save = async (): Promise<void> => {
    const saved = await dispatch(saveInvitation(name, link));
    if (saved.ok && saved.value.saved) say("invite.fileSaved");
  };
  const revoke = async (): Promise<void> => {
    if (await withdraw(invitation.invite)) say("invite.revoked");
  };
  return (
    <ListRow
      icon="key"
      title={<span data-testid="invitation-row">{what}</span>}
      detail={
        <>
          {words.length > 0 && (
            <>
              {intl.formatMessage(
                { id: "invite.open.spoken" },
                {
                  line: (
                    <strong key="line" lang="en">
                      {words.join(" ")}
                    </strong>
                  ),
                },
              )}
              {" · "}
            </>
          )}
          {seat && (
            <>
              <bdi>{seat.delegation}</bdi>
              {", "}
              {intl.formatMessage({ id: `seat.${seat.kind}` }, { number: seat.number })}
              {" · "}
            </>
          )}
          {intl.formatMessage({ id: "invite.open.expires" }, { when: <RelativeTime key="when" at={expiresAt} /> })}
          {" · "}
          {intl.formatMessage({ id: "invite.open.usesLeft" }, { count: usesLeft })}
        </>
      }
      actions={
        <>
          {link !== "" && (
            <>
              <IconButton
                icon="copy"
                label={intl.formatMessage({ id: "invite.copyLink" })}
                onPress={() => void copy()}
              />
              <IconButton
                icon="download"
                label={intl.formatMessage({ id: "invite.file" })}
                onPress={() => void save()}
              />
            </>
          )}
          <IconButton
            icon="trash"
            label={intl.formatMessage({ id: "invite.revoke" })}
            onPress={() => void revoke()}
            data-testid="invitation-withdraw"
          />
        </>
      }
    />
  );
}
