import { useIntl } from "react-intl";
import type { Issue } from "../../../ledger/checkpoint/checkpointBody.ts";

/** "Restricted: CDADI, delegations". */
export function CirculationWords({ issued }: { readonly issued: Pick<Issue, "circulation" | "audience"> }) {
  const intl = useIntl();
  const { circulation, audience } = issued;
  const word = intl.formatMessage({ id: `revision.circulation.${circulation}` });
  if (audience === "") return word;
  return intl.formatMessage(
    { id: "revision.circulation.to" },
    { circulation: word, audience: <bdi key="to">{audience}</bdi> },
  );
}
