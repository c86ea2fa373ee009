import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Menu } from "../../../controls/Menu.tsx";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { sitting } from "../../../state/sitting.ts";
import { clockWords } from "./clockWords.ts";

const CHOICES = ["0", "60", "120", "180", "300", "600"] as const;

/** For how long the floor is given, by whoever gives it from here. */
export function SpeakingTime() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const seconds = useAppSelector((state) => state.sitting.speakingSeconds);
  const say = (value: number): string =>
    value === 0 ? intl.formatMessage({ id: "floor.noLimit" }) : clockWords(value);
  const label = intl.formatMessage({ id: "floor.time" });
  return (
    <Menu<(typeof CHOICES)[number]>
      label={label}
      data-testid="speaking-time-menu"
      trigger={
        <Button variant="quiet" icon="clock" aria-label={`${label}: ${say(seconds)}`} data-testid="speaking-time">
          {say(seconds)}
        </Button>
      }
      groups={[
        {
          label,
          entries: CHOICES.map((id) => ({
            id,
            label: say(Number(id)),
            ...(Number(id) === seconds && { icon: "check" as const }),
          })),
        },
      ]}
      onAction={(id) => dispatch(sitting.actions.speakingTimeSet(Number(id)))}
    />
  );
}
