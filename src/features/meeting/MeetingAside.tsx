import type { AgendaItem } from "../../documents/register/agenda.ts";
import { DecisionsSection } from "./record/DecisionsSection.tsx";
import { FloorSection } from "./floor/FloorSection.tsx";
import { VotesSection } from "./votes/VotesSection.tsx";
import type { MeetingRoom } from "./useMeetingRoom.ts";

export interface MeetingAsideProps {
  readonly room: MeetingRoom;
  /** The item that is looked at; null for an empty agenda. */
  readonly item: AgendaItem | null;
}

/** What happens on an item, a `Section` each: what is voted on, who speaks, what was decided. */
export function MeetingAside({ room, item }: MeetingAsideProps) {
  return (
    <>
      <VotesSection room={room} item={item} />
      <FloorSection room={room} item={item} />
      <DecisionsSection room={room} item={item} />
    </>
  );
}
