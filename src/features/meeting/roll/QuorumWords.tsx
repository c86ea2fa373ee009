import { useIntl } from "react-intl";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { Quorum } from "../../../documents/meeting/quorumOf.ts";

/** Whether enough are there, and by which rule. */
export function QuorumWords({ quorum }: { readonly quorum: Quorum }) {
  const intl = useIntl();
  const { needed, of, present, isMet, rule } = quorum;
  const rules = intl.formatMessage(
    { id: "quorum.rule" },
    {
      share: intl.formatMessage({ id: `quorum.share.${rule.share}` }),
      basis: intl.formatMessage({ id: `quorum.basis.${rule.basis}` }),
    },
  );
  return (
    <span title={rules} data-testid="quorum" data-met={isMet} data-present={present}>
      <StatusDot tone={isMet ? "ok" : "warn"}>
        {intl.formatMessage({ id: isMet ? "quorum.met" : "quorum.notMet" }, { needed, of, present })}
        <span className="visually-hidden"> {rules}</span>
      </StatusDot>
    </span>
  );
}
