import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Checkbox } from "../../controls/Checkbox.tsx";
import { RadioGroup } from "../../controls/RadioGroup.tsx";
import { Stack } from "../../controls/Stack.tsx";
import { StartFrame } from "../../controls/StartFrame.tsx";
import { useAppDispatch } from "../../state/hooks.ts";
import { protect } from "../../state/vaultCommands.ts";
import { PassphraseChoice } from "./PassphraseChoice.tsx";
import { passphraseStrength } from "./passphraseStrength.ts";
import "./unlock.css";

type Kind = "passphrase" | "none";

/** First run without a keychain. Going unprotected is possible, but never by accident. */
export function ProtectScreen({ foot }: { readonly foot?: ReactNode }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [kind, setKind] = useState<Kind>("passphrase");
  const [passphrase, setPassphrase] = useState("");
  const [repeated, setRepeated] = useState("");
  const [isUnderstood, setUnderstood] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);

  const isWhole =
    kind === "none" ? isUnderstood : passphraseStrength(passphrase) !== "tooShort" && passphrase === repeated;
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (!isWhole || isPending) return;
    setPending(true);
    await dispatch(protect(kind === "none" ? { kind } : { kind, passphrase }));
    setPending(false);
  };
  const option = (id: Kind, words: "passphrase" | "unprotected") => ({
    id,
    label: intl.formatMessage({ id: `protection.${words}.label` }),
    description: intl.formatMessage({ id: `protection.${words}.description` }),
  });
  return (
    <StartFrame
      title={intl.formatMessage({ id: "protection.title" })}
      lead={intl.formatMessage({ id: "protection.lead" })}
      foot={foot}
    >
      <div data-testid="protect-screen">
        <Stack gap={5}>
          <RadioGroup
            label={intl.formatMessage({ id: "protection.choice" })}
            options={[option("passphrase", "passphrase"), option("none", "unprotected")]}
            value={kind}
            data-testid="protect"
            onChange={setKind}
          />
          {kind === "passphrase" ? (
            <PassphraseChoice
              {...{ passphrase, repeated, isChecked }}
              onPassphrase={setPassphrase}
              onRepeated={setRepeated}
              onSubmit={() => void submit()}
            />
          ) : (
            <Checkbox isSelected={isUnderstood} onChange={setUnderstood} data-testid="protect-understood">
              {intl.formatMessage({ id: "protection.unprotected.confirm" })}
            </Checkbox>
          )}
          <Stack direction="row">
            <Button
              variant="primary"
              size="large"
              isPending={isPending}
              isDisabled={kind === "none" && !isUnderstood}
              onPress={() => void submit()}
              data-testid="protect-submit"
            >
              {intl.formatMessage({ id: "action.continue" })}
            </Button>
          </Stack>
        </Stack>
      </div>
    </StartFrame>
  );
}
