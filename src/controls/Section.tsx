import { type ReactNode, useId } from "react";
import type { TestId } from "./testId.ts";
import "./Section.css";

export interface SectionProps extends TestId {
  readonly title: string;
  readonly description?: ReactNode;
  /** Buttons at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own title. No box: space and a hairline do the parting. */
export function Section({ title, description, actions, children, "data-testid": testId }: SectionProps) {
  const id = useId();
  return (
    <section className="c-section" aria-labelledby={id} data-testid={testId}>
      <header className="c-section-head">
        <h2 id={id} className="c-section-title">
          {title}
        </h2>
        {actions}
      </header>
      {description && <p className="c-section-description">{description}</p>}
      {children}
    </section>
  );
}
