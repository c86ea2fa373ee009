import { useIntl } from "react-intl";
import { ListRow } from "../../../controls/ListRow.tsx";
import { Spinner } from "../../../controls/Spinner.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import { type CheckId, type Finding, outcomeOf } from "../../../state/diagnosis/finding.ts";
import { findingWords, type Naming } from "./findingWords.ts";

const TONES = { ok: "ok", warn: "warn", failed: "danger", skipped: "neutral" } as const;

interface CheckRowProps {
  readonly check: CheckId;
  /** Null until it was made. */
  readonly finding: Finding | null;
  readonly isRunning: boolean;
  readonly naming: Naming;
}

/** One thing that is looked at: how it stands, what that means, and what to do. */
export function CheckRow({ check, finding, isRunning, naming }: CheckRowProps) {
  const intl = useIntl();
  const words = finding && findingWords(intl, finding, naming);
  const outcome = finding ? outcomeOf(finding) : isRunning ? "running" : "waiting";
  const state = intl.formatMessage({ id: `diagnosis.state.${outcome}` });
  return (
    <ListRow
      data-testid={`check-${check}`}
      title={intl.formatMessage({ id: `diagnosis.check.${check}` })}
      detail={
        words && (
          <span className="f-sync-finding" data-testid="finding" data-code={finding?.code} data-outcome={outcome}>
            <span>{words.text}</span>
            {words.advice && <strong className="f-sync-advice">{words.advice}</strong>}
          </span>
        )
      }
      meta={
        finding ? (
          <StatusDot tone={TONES[outcomeOf(finding)]}>{state}</StatusDot>
        ) : (
          <span className="f-sync-checking">
            {isRunning && <Spinner />}
            {state}
          </span>
        )
      }
    />
  );
}
