import { useEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { CopyField } from "../../controls/CopyField.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { QrCode } from "../../controls/QrCode.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { offerDevice } from "../../state/deviceCommands.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { saveInvitation } from "../../state/memberCommands.ts";
import { selectWaitingRequests } from "../../state/spaceSelectors.ts";
import { copyText } from "../../state/systemCommands.ts";

const steps = ["open", "words"] as const;

/** A link for another machine of one's own. It closes by itself when that machine asks: then the words are compared. */
export function AddDeviceDialog({ space, onClose }: { readonly space: SpaceId; readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const [link, setLink] = useState<string | null>(null);
  const isAsking = useAppSelector((state) =>
    selectWaitingRequests(state, space).some(({ act }) => act === "addDevice"),
  );
  const isMade = useRef(false);
  useEffect(() => {
    if (isMade.current) return;
    isMade.current = true;
    void dispatch(offerDevice(space)).then((made) => (made.ok ? setLink(made.value.link) : onClose()));
  }, [dispatch, space, onClose]);
  useEffect(() => {
    if (isAsking) onClose();
  }, [isAsking, onClose]);
  const copy = async (text: string): Promise<void> => {
    const copied = await dispatch(copyText(text));
    if (!copied.ok) throw new Error(copied.error.code);
  };
  const save = async (text: string): Promise<void> => {
    const saved = await dispatch(saveInvitation(intl.formatMessage({ id: "security.devices.fileName" }), text));
    if (saved.ok && saved.value.saved)
      toasts.show({ text: intl.formatMessage({ id: "invite.fileSaved" }), tone: "ok" });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={intl.formatMessage({ id: "security.devices.add.title" })}
      footer={<Button onPress={onClose}>{intl.formatMessage({ id: "action.close" })}</Button>}
    >
      <div className="f-security-offer" data-testid="device-offer" data-link={link ?? ""}>
        <p className="f-security-quiet">{intl.formatMessage({ id: "security.devices.add.text" })}</p>
        {link !== null && (
          <>
            <QrCode text={link} label={intl.formatMessage({ id: "invite.qr.label" })} data-testid="device-qr" />
            <CopyField label={intl.formatMessage({ id: "invite.link.label" })} value={link} onCopy={copy} />
            <div>
              <Button icon="download" onPress={() => void save(link)} data-testid="device-save">
                {intl.formatMessage({ id: "invite.file" })}
              </Button>
            </div>
          </>
        )}
        <ol className="f-security-steps" aria-label={intl.formatMessage({ id: "invite.steps" })}>
          {steps.map((step) => (
            <li key={step}>{intl.formatMessage({ id: `security.devices.add.${step}` })}</li>
          ))}
        </ol>
        <ProgressBar label={intl.formatMessage({ id: "invite.waiting.title" })} />
      </div>
    </Dialog>
  );
}
