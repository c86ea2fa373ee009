import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { PassphraseField } from "../../controls/PassphraseField.tsx";
import { ProblemBanner } from "../../controls/ProblemBanner.tsx";
import type { Problem } from "../../domain/problem.ts";
import { restoreBackup } from "../../state/backupCommands.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { BackupProgress } from "./BackupProgress.tsx";
import "./security.css";

/** This machine becomes the one of the backup. Everything begins anew when it is in. */
export function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const isByPassphrase = useAppSelector((state) => state.session.vault?.protection === "passphrase");
  const [passphrase, setPassphrase] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isWorking, setWorking] = useState(false);
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const restore = async (): Promise<void> => {
    if (passphrase === "") return;
    setWorking(true);
    const restored = await dispatch(restoreBackup(passphrase));
    setWorking(false);
    setProblem(restored.ok ? null : restored.error);
  };
  return (
    <Dialog
      isOpen
      isAlert={isWorking}
      onOpenChange={(isOpen) => !isOpen && !isWorking && onClose()}
      title={say("security.restore.title")}
      footer={
        !isWorking && (
          <>
            <Button onPress={onClose}>{say("action.cancel")}</Button>
            <Button
              variant="primary"
              isDisabled={passphrase === ""}
              onPress={() => void restore()}
              data-testid="restore-submit"
            >
              {say("security.restore.submit")}
            </Button>
          </>
        )
      }
    >
      <div className="f-security-offer" data-testid="restore-dialog">
        {isWorking ? (
          <BackupProgress label={say("security.restore.working")} />
        ) : (
          <>
            {problem && <ProblemBanner problem={problem} />}
            <p>{say("security.restore.text")}</p>
            <PassphraseField
              label={say("security.restore.passphrase")}
              {...(isByPassphrase && { description: say("security.restore.passphrase.text") })}
              value={passphrase}
              onChange={setPassphrase}
              onSubmit={() => void restore()}
              autoFocus
              data-testid="restore-passphrase"
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
