import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { useAppSelector } from "../../state/hooks.ts";
import { selectRegisters } from "../../state/selectors.ts";
import type { JoinRequest } from "../../workspace/workspace.ts";

/** One's own word is given: what is missing is somebody else's. */
export function VouchedCard({ request }: { readonly request: JoinRequest }) {
  const intl = useIntl();
  const person = useAppSelector((state) => selectRegisters(state, request.space).people[request.member]);
  const name = person?.name ?? intl.formatMessage({ id: "members.unnamed" });
  return (
    <Banner
      tone="info"
      title={intl.formatMessage({ id: "members.vouched.title" }, { name })}
      data-testid="request-vouched"
    >
      {intl.formatMessage({ id: "members.vouched.text" })}
    </Banner>
  );
}
