import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Section } from "../../controls/Section.tsx";
import { SegmentedControl } from "../../controls/SegmentedControl.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { changeSettings } from "../../state/settingsCommands.ts";
import { lockNow } from "../../state/systemCommands.ts";

const choices = ["0", "5", "15", "60"] as const;
const minutesOf = { "0": 0, "5": 5, "15": 15, "60": 60 } as const;

/** When the keys are put away by themselves. Where nothing protects them there is nothing to lock. */
export function LockSection() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const minutes = useAppSelector((state) => state.view.settings?.lockAfterMinutes ?? 0);
  const protection = useAppSelector((state) => state.session.vault?.protection ?? "none");
  const title = intl.formatMessage({ id: "security.lock.title" });
  return (
    <Section
      title={title}
      description={intl.formatMessage({ id: `security.lock.${protection}` })}
      data-testid="lock-section"
    >
      {protection !== "none" && (
        <div className="f-security-buttons">
          <SegmentedControl
            label={intl.formatMessage({ id: "security.lock.after" })}
            data-testid="lock-after"
            options={choices.map((id) => ({
              id,
              label: intl.formatMessage({ id: "security.lock.minutes" }, { count: minutesOf[id] }),
            }))}
            value={choices.find((id) => minutesOf[id] === minutes) ?? "0"}
            onChange={(id) => void dispatch(changeSettings({ lockAfterMinutes: minutesOf[id] }))}
          />
          <Button icon="lock" onPress={() => void dispatch(lockNow())} data-testid="lock-now">
            {intl.formatMessage({ id: "security.lock.now" })}
          </Button>
        </div>
      )}
    </Section>
  );
}
