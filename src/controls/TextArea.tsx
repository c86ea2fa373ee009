import type { Ref } from "react";
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
  /** The field itself: where the caret is belongs to the caller that puts something in. */
  readonly inputRef?: Ref<HTMLTextAreaElement>;
}

/** Several lines; grows with the text up to a third of the window. */
export function TextArea({
  label,
  description,
  error,
  placeholder,
  inputRef,
  "data-testid": testId,
  ...rest
}: TextAreaProps) {
  return (
    <KitTextField {...rest} isInvalid={Boolean(error)} className="c-field">
      <Field label={label} description={description} {...(error && { error })}>
        <KitTextArea
          className="c-input"
          dir="auto"
          data-testid={testId}
          {...(placeholder && { placeholder })}
          {...(inputRef && { ref: inputRef })}
        />
      </Field>
    </KitTextField>
  );
}
