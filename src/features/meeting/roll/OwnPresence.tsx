import { useIntl } from "react-intl";
import { Menu } from "../../../controls/Menu.tsx";
import { Button } from "../../../controls/Button.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

const MODES = ["inRoom", "online", "left"] as const;

/** Whoever speaks for a seat says that they are here, or have gone. */
export function OwnPresence({ room }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const { ownSeats, roll, mandates, say } = room;
  if (ownSeats.length === 0 || !room.maySpeak) return null;
  const rows = roll.filter(({ seat }) => ownSeats.some((own) => own.seat === seat));
  const state = rows[0]?.state ?? "awaited";
  const label = intl.formatMessage({ id: "here.title" });
  return (
    <Menu<string>
      label={label}
      data-testid="own-presence-menu"
      trigger={
        <Button variant={state === "awaited" ? "primary" : "normal"} icon="person" data-testid="own-presence">
          {state === "awaited"
            ? intl.formatMessage({ id: "here.say" })
            : intl.formatMessage({ id: "here.as" }, { state: intl.formatMessage({ id: `roll.state.${state}` }) })}
        </Button>
      }
      groups={rows.map(({ seat, claim, state: now }) => ({
        label: seatName(mandates, seat),
        entries: MODES.map((mode) => ({
          id: rows.length > 1 ? `${mode} ${seat}` : mode,
          label: intl.formatMessage({ id: `here.mode.${mode}` }),
          ...((claim?.mode ?? now) === mode && { icon: "check" as const }),
        })),
      }))}
      onAction={(id) => {
        const [chosen, of] = id.split(" ");
        const mode = MODES.find((one) => one === chosen);
        const seat = of ?? rows[0]?.seat;
        if (mode && seat !== undefined) void say({ type: "here", seat, mode, name: "" });
      }}
    />
  );
}
