import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { Button } from "../../controls/Button.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { Section } from "../../controls/Section.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { stopVerifying, verifySpace } from "../../state/verifyCommands.ts";
import { VerifyResult } from "./VerifyResult.tsx";

/** Checks everything that is held of a space, with how far it is, a way to stop, and what came out. */
export function VerifySection({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const verification = useAppSelector((state) => state.verification[space]);
  const isRunning = verification?.state === "running";
  const { checked = 0, total = 0 } = verification ?? {};
  return (
    <Section
      title={intl.formatMessage({ id: "security.verify.title" })}
      description={intl.formatMessage({ id: "security.verify.lead" })}
      actions={
        <Button
          icon="shieldCheck"
          isDisabled={isRunning}
          onPress={() => void dispatch(verifySpace(space))}
          data-testid="verify"
        >
          {intl.formatMessage({ id: "security.verify.start" })}
        </Button>
      }
    >
      {isRunning && (
        <ProgressBar
          label={intl.formatMessage({ id: "security.verify.running" })}
          {...(total > 0 && {
            value: checked / total,
            valueText: intl.formatMessage({ id: "security.verify.progress" }, { checked, total }),
          })}
          onCancel={() => void dispatch(stopVerifying(space))}
          data-testid="verify-progress"
        />
      )}
      {verification?.state === "stopped" && (
        <Banner
          tone="info"
          title={intl.formatMessage({ id: "security.verify.stopped" })}
          data-testid="verify-stopped"
        />
      )}
      {verification?.report && <VerifyResult space={space} report={verification.report} />}
    </Section>
  );
}
