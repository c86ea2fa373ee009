import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { PassphraseField } from "../../controls/PassphraseField.tsx";
import { ProblemBanner } from "../../controls/ProblemBanner.tsx";
import { Stack } from "../../controls/Stack.tsx";
import { StartFrame } from "../../controls/StartFrame.tsx";
import type { Problem } from "../../domain/problem.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { unlock } from "../../state/vaultCommands.ts";
import "./unlock.css";

/** The vault is locked: nothing else can be shown before the passphrase is right. */
export function UnlockScreen({ foot }: { readonly foot?: ReactNode }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [passphrase, setPassphrase] = useState("");
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (): Promise<void> => {
    if ((passphrase === "" && !isByKeychain) || isPending) return;
    setPending(true);
    const unlocked = await dispatch(unlock(passphrase));
    setPending(false);
    if (!unlocked.ok) setProblem(unlocked.error);
  };
  const isByKeychain = useAppSelector((state) => state.session.vault?.protection === "keychain");
  const isWrong = problem?.code === "wrongPassphrase";
  return (
    <StartFrame
      title={intl.formatMessage({ id: "unlock.title" })}
      lead={intl.formatMessage({ id: isByKeychain ? "unlock.keychain.lead" : "unlock.lead" })}
      foot={foot}
    >
      <div data-testid="unlock-screen">
        <Stack gap={5}>
          {problem && !isWrong && <ProblemBanner problem={problem} />}
          {!isByKeychain && (
            <PassphraseField
              label={intl.formatMessage({ id: "unlock.passphrase.label" })}
              value={passphrase}
              data-testid="unlock-passphrase"
              onChange={(text) => {
                setPassphrase(text);
                setProblem(null);
              }}
              onSubmit={() => void submit()}
              autoFocus
              {...(isWrong && {
                error: `${intl.formatMessage({ id: "problem.wrongPassphrase.title" })}. ${intl.formatMessage({ id: "problem.wrongPassphrase.text" })}`,
              })}
            />
          )}
          <Stack direction="row">
            <Button
              variant="primary"
              size="large"
              isPending={isPending}
              isDisabled={passphrase === "" && !isByKeychain}
              onPress={() => void submit()}
              data-testid="unlock-submit"
            >
              {intl.formatMessage({ id: "unlock.submit" })}
            </Button>
          </Stack>
          {!isByKeychain && (
            <details className="f-unlock-forgotten">
              <summary>{intl.formatMessage({ id: "unlock.forgotten.title" })}</summary>
              <p>{intl.formatMessage({ id: "unlock.forgotten.text" })}</p>
            </details>
          )}
        </Stack>
      </div>
    </StartFrame>
  );
}
