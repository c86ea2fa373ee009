import type { ReactNode } from "react";
import { Logo } from "./icons/Logo.tsx";
import type { TestId } from "./testId.ts";
import "./StartFrame.css";

export interface StartFrameProps extends TestId {
  readonly title: string;
  readonly lead?: ReactNode;
  /** Above the logo: the way back. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
  /** At the foot of the window: language, about. */
  readonly foot?: ReactNode;
}

/** Before there is a space: first run, unlocking, joining. One column, one thing to do. */
export function StartFrame({ title, lead, back, children, foot, "data-testid": testId }: StartFrameProps) {
  return (
    <div className="c-start">
      <div className="c-start-back">{back}</div>
      <main className="c-start-main" data-testid={testId}>
        <Logo size="large" />
        <h1 className="c-start-title">{title}</h1>
        {lead && <p className="c-start-lead">{lead}</p>}
        <div className="c-start-body">{children}</div>
      </main>
      <footer className="c-start-foot">{foot}</footer>
    </div>
  );
}
