import type { ReactNode } from "react";
import type { TestId } from "./testId.ts";
import "./FieldGroup.css";

export interface FieldGroupProps extends TestId {
  readonly title: string;
  readonly children: ReactNode;
}

/** Fields of a form that belong together, under a title of their own that a screen reader says with each of them. */
export function FieldGroup({ title, children, "data-testid": testId }: FieldGroupProps) {
  return (
    <fieldset className="c-field-group" data-testid={testId}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
