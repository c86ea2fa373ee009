import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { PassphraseField } from "../../controls/PassphraseField.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import { makeBackup } from "../../state/backupCommands.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { BackupProgress } from "./BackupProgress.tsx";

const LEAST_LETTERS = 12;

/** A passphrase of its own, twice: a file that nobody can open any more is no backup. */
export function BackupDialog({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [isChecked, setChecked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const isShort = passphrase.length < LEAST_LETTERS;
  const make = async (): Promise<void> => {
    setChecked(true);
    if (isShort || passphrase !== repeated) return;
    setWorking(true);
    const day = new Date().toISOString().slice(0, 10);
    const made = await dispatch(makeBackup(`Concordia ${day}`, passphrase));
    setWorking(false);
    if (!made.ok || !made.value.isDone) return;
    toasts.show({ text: say("security.backup.done"), tone: "ok" });
    onClose();
  };
  return (
    <Dialog
      isOpen
      isAlert={isWorking}
      onOpenChange={(isOpen) => !isOpen && !isWorking && onClose()}
      title={say("security.backup.make.title")}
      footer={
        !isWorking && (
          <>
            <Button onPress={onClose}>{say("action.cancel")}</Button>
            <Button variant="primary" onPress={() => void make()} data-testid="backup-submit">
              {say("security.backup.submit")}
            </Button>
          </>
        )
      }
    >
      <div className="f-security-offer" data-testid="backup-dialog">
        {isWorking ? (
          <BackupProgress label={say("security.backup.working")} />
        ) : (
          <>
            <p>{say("security.backup.make.text")}</p>
            <PassphraseField
              label={say("security.backup.passphrase")}
              description={say("security.backup.passphrase.text")}
              value={passphrase}
              onChange={setPassphrase}
              autoFocus
              data-testid="backup-passphrase"
              {...(isChecked && isShort && { error: say("protection.newPassphrase.tooShort") })}
            />
            <PassphraseField
              label={say("protection.repeatPassphrase.label")}
              value={repeated}
              onChange={setRepeated}
              onSubmit={() => void make()}
              data-testid="backup-repeat"
              {...(isChecked &&
                !isShort &&
                passphrase !== repeated && { error: say("protection.repeatPassphrase.error") })}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
