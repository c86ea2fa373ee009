import { Label, ProgressBar as KitProgressBar } from "react-aria-components";
import { useIntl } from "react-intl";
import { Button } from "./Button.tsx";
import type { TestId } from "./testId.ts";
import "./ProgressBar.css";

export interface ProgressBarProps extends TestId {
  readonly label: string;
  /** 0 to 1; without it the length is not known. */
  readonly value?: number;
  /** "12 of 40 changes": shown instead of a per cent. */
  readonly valueText?: string;
  readonly onCancel?: () => void;
}

export function ProgressBar({ label, value, valueText, onCancel, "data-testid": testId }: ProgressBarProps) {
  const intl = useIntl();
  const isKnown = value !== undefined;
  const text = valueText ?? (isKnown ? intl.formatNumber(value, { style: "percent", maximumFractionDigits: 0 }) : "");
  return (
    <div className="c-progress" data-testid={testId}>
      <KitProgressBar
        className="c-progress-bar"
        value={value ?? 0}
        maxValue={1}
        isIndeterminate={!isKnown}
        {...(text && { valueLabel: text })}
      >
        {({ percentage }) => (
          <>
            <span className="c-progress-words">
              <Label>{label}</Label>
              <span className="c-progress-value">{text}</span>
            </span>
            <span className="c-progress-track">
              <span
                className={isKnown ? "c-progress-fill" : "c-progress-fill c-progress-unknown"}
                style={isKnown ? { inlineSize: `${String(percentage ?? 0)}%` } : undefined}
              />
            </span>
          </>
        )}
      </KitProgressBar>
      {onCancel && <Button onPress={onCancel}>{intl.formatMessage({ id: "control.cancel" })}</Button>}
    </div>
  );
}
