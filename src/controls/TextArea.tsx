import {
  TextArea as KitTextArea,
  TextField as KitTextField,
  type TextFieldProps as KitTextFieldProps,
} from "react-aria-components";
import { Field, type FieldWords } from "./Field.tsx";
import type { TestId } from "./testId.ts";

export interface TextAreaProps
  extends FieldWords,
    TestId,
    Omit<KitTextFieldProps, "className" | "style" | "children" | "isInvalid" | "aria-label" | "type"> {
  readonly placeholder?: string;
}

/** Several lines; grows with the text up to a third of the window. */
export function TextArea({ label, description, error, placeholder, "data-testid": testId, ...rest }: TextAreaProps) {
  return (
    <KitTextField {...rest} isInvalid={Boolean(error)} className="c-field">
      <Field label={label} description={description} {...(error && { error })}>
        <KitTextArea className="c-input" dir="auto" data-testid={testId} {...(placeholder && { placeholder })} />
      </Field>
    </KitTextField>
  );
}
