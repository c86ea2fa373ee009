import { useIntl } from "react-intl";
import { PassphraseField } from "../../controls/PassphraseField.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import { passphraseStrength } from "./passphraseStrength.ts";

export interface PassphraseChoiceProps {
  readonly passphrase: string;
  readonly repeated: string;
  readonly isChecked: boolean;
  readonly onPassphrase: (passphrase: string) => void;
  readonly onRepeated: (repeated: string) => void;
  readonly onSubmit: () => void;
}

const tones = { tooShort: "neutral", weak: "warn", fair: "info", strong: "ok" } as const;

export function PassphraseChoice(props: PassphraseChoiceProps) {
  const { passphrase, repeated, isChecked } = props;
  const intl = useIntl();
  const strength = passphraseStrength(passphrase);
  const tooShort = isChecked && strength === "tooShort";
  const differs = isChecked && !tooShort && passphrase !== repeated;
  return (
    <div className="f-protect-fields" data-testid="protect-fields">
      <PassphraseField
        label={intl.formatMessage({ id: "protection.newPassphrase.label" })}
        description={
          <span aria-live="polite">
            {passphrase === "" ? (
              intl.formatMessage({ id: "protection.newPassphrase.description" })
            ) : (
              <StatusDot tone={tones[strength]}>
                {intl.formatMessage({ id: `protection.strength.${strength}` })}
              </StatusDot>
            )}
          </span>
        }
        value={passphrase}
        data-testid="protect-new"
        onChange={props.onPassphrase}
        onSubmit={props.onSubmit}
        {...(tooShort && { error: intl.formatMessage({ id: "protection.newPassphrase.tooShort" }) })}
      />
      <PassphraseField
        label={intl.formatMessage({ id: "protection.repeatPassphrase.label" })}
        value={repeated}
        data-testid="protect-repeat"
        onChange={props.onRepeated}
        onSubmit={props.onSubmit}
        {...(differs && { error: intl.formatMessage({ id: "protection.repeatPassphrase.error" }) })}
      />
    </div>
  );
}
