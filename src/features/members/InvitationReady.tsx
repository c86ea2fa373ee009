import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { CopyField } from "../../controls/CopyField.tsx";
import { QrCode } from "../../controls/QrCode.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { saveInvitation } from "../../state/memberCommands.ts";
import { selectRegisters } from "../../state/selectors.ts";
import { copyText } from "../../state/systemCommands.ts";

const steps = ["send", "open", "words"] as const;

/** The link, the file, and what happens next. */
export function InvitationReady({ space, link }: { readonly space: SpaceId; readonly link: string }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const name = useAppSelector((state) => selectRegisters(state, space).profile?.name ?? "");
  const copy = async (text: string): Promise<void> => {
    const copied = await dispatch(copyText(text));
    if (!copied.ok) throw new Error(copied.error.code);
  };
  const save = async (): Promise<void> => {
    const saved = await dispatch(saveInvitation(name, link));
    if (saved.ok && saved.value.saved)
      toasts.show({ text: intl.formatMessage({ id: "invite.fileSaved" }), tone: "ok" });
  };
  return (
    <div className="f-members-invite" data-testid="invite-ready" data-link={link}>
      <p className="f-members-quiet">{intl.formatMessage({ id: "invite.ready.text" })}</p>
      <QrCode text={link} label={intl.formatMessage({ id: "invite.qr.label" })} data-testid="invite-qr" />
      <CopyField
        label={intl.formatMessage({ id: "invite.link.label" })}
        description={intl.formatMessage({ id: "invite.link.description" })}
        value={link}
        data-testid="invite-link"
        onCopy={copy}
      />
      <div>
        <Button icon="download" onPress={() => void save()} data-testid="invite-save">
          {intl.formatMessage({ id: "invite.file" })}
        </Button>
      </div>
      <ol className="f-members-steps" aria-label={intl.formatMessage({ id: "invite.steps" })}>
        {steps.map((step) => (
          <li key={step}>{intl.formatMessage({ id: `invite.steps.${step}` })}</li>
        ))}
      </ol>
    </div>
  );
}
