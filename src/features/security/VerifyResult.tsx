import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectMemberViews } from "../../state/selectors.ts";
import type { SpaceCheckReport } from "../../state/verification.ts";
import { fingerprint } from "./fingerprint.ts";

interface VerifyResultProps {
  readonly space: SpaceId;
  readonly report: SpaceCheckReport;
}

/** What a check has found: how much there was, or the first thing that is not as it was signed. */
export function VerifyResult({ space, report }: VerifyResultProps) {
  const intl = useIntl();
  const { devices, envelopes, signatures, folds, pruned, checkpoints, firstFault } = report;
  if (firstFault) return <Fault space={space} fault={firstFault} />;
  return (
    <Banner tone="ok" title={intl.formatMessage({ id: "security.verify.whole" })} data-testid="verify-whole">
      <p
        data-testid="verify-counts"
        data-envelopes={envelopes}
        data-signatures={signatures}
        data-folds={folds}
        data-pruned={pruned}
      >
        {intl.formatMessage({ id: "security.verify.counts" }, { envelopes, devices, signatures })}
      </p>
      {checkpoints > 0 && (
        <p data-testid="verify-versions" data-versions={checkpoints}>
          {intl.formatMessage({ id: "security.verify.versions" }, { count: checkpoints })}
        </p>
      )}
      {pruned > 0 && <p>{intl.formatMessage({ id: "security.verify.folds" }, { folds, pruned })}</p>}
    </Banner>
  );
}

function Fault({
  space,
  fault,
}: {
  readonly space: SpaceId;
  readonly fault: NonNullable<SpaceCheckReport["firstFault"]>;
}) {
  const intl = useIntl();
  const members = useAppSelector((state) => selectMemberViews(state, space));
  const { device, lane, seq, what } = fault;
  const member = members.find((one) => one.device === device);
  const who = member?.delegation || member?.name || fingerprint(device).slice(0, 19);
  return (
    <Banner tone="danger" title={intl.formatMessage({ id: "security.verify.broken" })} data-testid="verify-broken">
      <p data-testid="verify-fault" data-device={device} data-lane={lane} data-seq={seq} data-what={what}>
        {intl.formatMessage({ id: `security.verify.place.${lane}` }, { who: <bdi key="who">{who}</bdi>, seq })}
      </p>
      <p>{intl.formatMessage({ id: `security.fault.${what}` })}</p>
      <p>{intl.formatMessage({ id: "security.verify.advice" })}</p>
    </Banner>
  );
}
