import { useIntl } from "react-intl";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { ConnectionView } from "../../state/connectionSelectors.ts";

const tones = { starting: "neutral", offline: "neutral", alone: "neutral", connected: "ok" } as const;

/** The state of the connection in words. It never blinks: what is written is kept in every state. */
export function ConnectionWords({ state, cities }: ConnectionView) {
  const intl = useIntl();
  return (
    <span className="f-shell-connection" role="status" data-now data-testid="connection" data-state={state}>
      <StatusDot tone={tones[state]}>
        {intl.formatMessage({ id: `shell.connection.${state}` }, { count: cities })}
      </StatusDot>
    </span>
  );
}
