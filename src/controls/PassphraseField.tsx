import { useState } from "react";
import { Input, TextField as KitTextField } from "react-aria-components";
import { useIntl } from "react-intl";
import { Field, type FieldWords } from "./Field.tsx";
import { IconToggle } from "./IconToggle.tsx";
import type { TestId } from "./testId.ts";
import "./PassphraseField.css";

export interface PassphraseFieldProps extends FieldWords, TestId {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onSubmit?: () => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** Hidden until asked for: a long phrase that one cannot see is a phrase one types wrongly. */
export function PassphraseField({
  "data-testid": testId,
  label,
  description,
  error,
  value,
  onChange,
  onSubmit,
  ...rest
}: PassphraseFieldProps) {
  const intl = useIntl();
  const [isShown, setShown] = useState(false);
  return (
    <KitTextField
      {...rest}
      className="c-field"
      type={isShown ? "text" : "password"}
      autoComplete="off"
      spellCheck="false"
      value={value}
      onChange={onChange}
      isInvalid={Boolean(error)}
      onKeyDown={(event) => {
        if (event.key === "Enter") onSubmit?.();
        // The kit keeps what is handled here to itself; Escape is the dialog's.
        else event.continuePropagation();
      }}
    >
      <Field label={label} description={description} {...(error && { error })}>
        <div className="c-passphrase">
          <Input className="c-input" data-testid={testId} />
          <IconToggle
            icon={isShown ? "eyeOff" : "eye"}
            label={intl.formatMessage({ id: "control.showPassphrase" })}
            isSelected={isShown}
            onChange={setShown}
          />
        </div>
      </Field>
    </KitTextField>
  );
}
