import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { ChairEntry } from "../../documents/meeting/chairOf.ts";
import { takingChair } from "./takingChair.ts";
import { seatName } from "./seatName.ts";
import type { MeetingRoom } from "./useMeetingRoom.ts";

/** Who leads, who else says so, and taking the chair. */
export function ChairWords({ room }: { readonly room: MeetingRoom }) {
  const intl = useIntl();
  const { chairs, mandates, people, self, sitting, mayRecord } = room;
  const { leading, others } = chairs;
  const nameOf = ({ name, seat, speaker }: ChairEntry): string =>
    name || seatName(mandates, seat) || people.get(speaker)?.name || "?";
  const mayTake = mayRecord && (leading?.speaker !== self || others.length > 0);
  if (sitting.state === "planned" || sitting.state === "closed") return null;
  return (
    <span className="f-meeting-chair" data-testid="chair" data-own={leading?.speaker === self}>
      {leading && intl.formatMessage({ id: "chair.is" }, { name: nameOf(leading) })}
      {others.length > 0 && (
        <StatusDot tone="warn" data-testid="chair-contested">
          {intl.formatMessage({ id: "chair.others" }, { names: intl.formatList(others.map(nameOf)) })}
        </StatusDot>
      )}
      {mayTake && (
        <Button onPress={() => void room.record(takingChair(room))} data-testid="take-chair">
          {intl.formatMessage({ id: "chair.take" })}
        </Button>
      )}
    </span>
  );
}
