import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Menu } from "../../../controls/Menu.tsx";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { sitting } from "../../../state/sitting.ts";
import { clockWords } from "./clockWords.ts";
import { SpeakingTimeDialog } from "./SpeakingTimeDialog.tsx";

const USUAL = [0, 60, 120, 180, 300, 600];
const OTHER = "other";

/** For how long the floor is given, by whoever gives it from here: a usual time, the last of one's own, or another. */
export function SpeakingTime() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const seconds = useAppSelector((state) => state.sitting.speakingSeconds);
  const own = useAppSelector((state) => state.sitting.ownSpeakingSeconds);
  const [isAsking, setAsking] = useState(false);
  const say = (value: number): string =>
    value === 0 ? intl.formatMessage({ id: "floor.noLimit" }) : clockWords(value);
  const label = intl.formatMessage({ id: "floor.time" });
  const choices = [...new Set([...USUAL, own])].sort((a, b) => a - b);
  return (
    <>
      <Menu<string>
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
            entries: [
              ...choices.map((value) => ({
                id: String(value),
                label: say(value),
                ...(value === seconds && { icon: "check" as const }),
              })),
              { id: OTHER, label: intl.formatMessage({ id: "floor.time.other" }) },
            ],
          },
        ]}
        onAction={(id) => {
          if (id === OTHER) setAsking(true);
          else dispatch(sitting.actions.speakingTimeSet(Number(id)));
        }}
      />
      {isAsking && (
        <SpeakingTimeDialog
          seconds={seconds}
          onSet={(set) => dispatch(sitting.actions.ownSpeakingTimeSet(set))}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
