import { useIntl } from "react-intl";
import { List } from "../../../controls/List.tsx";
import { Section } from "../../../controls/Section.tsx";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { AskFloor } from "./AskFloor.tsx";
import { AskedRow } from "./AskedRow.tsx";
import { SpeakerNow } from "./SpeakerNow.tsx";
import { SpeakingTime } from "./SpeakingTime.tsx";
import { WrittenList } from "./WrittenList.tsx";
import "./floor.css";

export interface FloorSectionProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem | null;
}

/** Who speaks and for how long, who waits, and asking to be one of them. */
export function FloorSection({ room, item }: FloorSectionProps) {
  const intl = useIntl();
  const { floor, mayRecord, ownSeats } = room;
  const title = intl.formatMessage({ id: "floor.title" });
  return (
    <Section title={title} data-testid="floor" {...(mayRecord && { actions: <SpeakingTime /> })}>
      <SpeakerNow room={room} />
      {floor.queue.length > 0 && (
        <List label={intl.formatMessage({ id: "floor.queue" })} data-testid="floor-queue">
          {floor.queue.map((asked, at) => (
            <AskedRow key={asked.id} {...{ room, asked }} place={at + 1} />
          ))}
        </List>
      )}
      {floor.queue.length === 0 && <p className="f-meeting-quiet">{intl.formatMessage({ id: "floor.empty" })}</p>}
      {ownSeats.length > 0 && room.maySpeak && <AskFloor room={room} item={item} />}
      <WrittenList room={room} item={item} />
    </Section>
  );
}
