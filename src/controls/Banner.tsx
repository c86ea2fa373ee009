import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { className } from "./className.ts";
import { IconButton } from "./IconButton.tsx";
import { Icon } from "./icons/Icon.tsx";
import { type Tone, toneIcon } from "./tone.ts";
import type { TestId } from "./testId.ts";
import "./Banner.css";
import "./tone.css";

export interface BannerProps extends TestId {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons: what can be done about it. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  /** A band across the window instead of a box in the page. */
  readonly isBand?: boolean;
  /** Something that must be heard at once although nothing failed. */
  readonly isUrgent?: boolean;
}

/** Danger and what is urgent interrupt a screen reader, the others wait for a pause. */
export function Banner({
  tone,
  title,
  children,
  actions,
  onDismiss,
  isBand = false,
  isUrgent = false,
  "data-testid": testId,
}: BannerProps) {
  const intl = useIntl();
  return (
    <div
      data-testid={testId}
      className={className("c-banner", `c-tone-${tone}`, isBand && "c-banner-band")}
      role={tone === "danger" || isUrgent ? "alert" : "status"}
    >
      <Icon name={toneIcon[tone]} />
      <div className="c-banner-main">
        <div className="c-banner-words">
          <p className="c-banner-title">
            <span className="visually-hidden">{intl.formatMessage({ id: `tone.${tone}` })}</span> {title}
          </p>
          {children && <div className="c-banner-text">{children}</div>}
        </div>
        {actions && <div className="c-banner-actions">{actions}</div>}
      </div>
      {onDismiss && <IconButton icon="close" label={intl.formatMessage({ id: "control.close" })} onPress={onDismiss} />}
    </div>
  );
}
