import { Input, TextField as KitTextField, type TextFieldProps as KitTextFieldProps } from "react-aria-components";
import { Field, type FieldWords } from "./Field.tsx";
import type { TestId } from "./testId.ts";

export interface TextFieldProps
  extends FieldWords,
    TestId,
    Omit<KitTextFieldProps, "className" | "style" | "children" | "isInvalid" | "aria-label"> {
  readonly placeholder?: string;
}

/** One line. What people type may run in either direction, so the direction follows the text. */
export function TextField({ label, description, error, placeholder, "data-testid": testId, ...rest }: TextFieldProps) {
  return (
    <KitTextField {...rest} isInvalid={Boolean(error)} className="c-field">
      <Field label={label} description={description} {...(error && { error })}>
        <Input className="c-input" dir="auto" data-testid={testId} {...(placeholder && { placeholder })} />
      </Field>
    </KitTextField>
  );
}
