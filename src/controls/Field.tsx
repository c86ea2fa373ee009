import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { Icon } from "./icons/Icon.tsx";
import "./Field.css";

export interface FieldWords {
  readonly label: string;
  readonly description?: ReactNode;
  /** What is wrong and how to mend it. Shown, and marks the field as invalid. */
  readonly error?: string;
}

export interface FieldProps extends FieldWords {
  readonly children: ReactNode;
}

/** Label above, help and error below: the same order in every field. */
export function Field({ label, description, error, children }: FieldProps) {
  return (
    <>
      <Label className="c-field-label">{label}</Label>
      {children}
      {description && (
        <Text slot="description" className="c-field-description">
          {description}
        </Text>
      )}
      {error && (
        <FieldError className="c-field-error">
          <Icon name="danger" size="small" />
          {error}
        </FieldError>
      )}
    </>
  );
}
