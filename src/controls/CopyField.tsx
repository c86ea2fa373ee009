import { useEffect, useState } from "react";
import { Input, TextField as KitTextField } from "react-aria-components";
import { useIntl } from "react-intl";
import { Button } from "./Button.tsx";
import { Field, type FieldWords } from "./Field.tsx";
import { type TestId, testIdOf } from "./testId.ts";
import "./CopyField.css";

export interface CopyFieldProps extends Omit<FieldWords, "error">, TestId {
  readonly value: string;
  /** Puts the text on the clipboard; rejects when it could not. */
  readonly onCopy: (value: string) => Promise<void>;
}

const SHOWN_MS = 2_000;

export function CopyField({ label, description, value, onCopy, "data-testid": testId }: CopyFieldProps) {
  const intl = useIntl();
  const [state, setState] = useState<"ready" | "copied" | "failed">("ready");
  useEffect(() => {
    if (state !== "copied") return;
    const timer = setTimeout(() => setState("ready"), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () => {
    onCopy(value).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  };
  const failed = intl.formatMessage({ id: "control.copyFailed" });
  return (
    <KitTextField className="c-field" value={value} isReadOnly isInvalid={state === "failed"}>
      <Field label={label} description={description} {...(state === "failed" && { error: failed })}>
        <div className="c-copy">
          <Input className="c-input" data-testid={testId} onFocus={(event) => event.currentTarget.select()} />
          <Button icon={state === "copied" ? "check" : "copy"} onPress={copy} data-testid={testIdOf(testId, "copy")}>
            {intl.formatMessage({ id: state === "copied" ? "control.copied" : "control.copy" })}
          </Button>
        </div>
        <span role="status" className="visually-hidden">
          {state === "copied" && intl.formatMessage({ id: "control.copied" })}
        </span>
      </Field>
    </KitTextField>
  );
}
