import { useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { minuteClock } from "../../../controls/minuteClock.ts";
import { TimeSpan } from "../../../controls/TimeSpan.tsx";
import { projectedVote } from "../../../documents/meeting/projectedVote.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";
import { itemTitle } from "../agenda/itemWords.ts";
import { SpeakingClock } from "../floor/SpeakerNow.tsx";
import { QuorumWords } from "../roll/QuorumWords.tsx";
import { SeatMark } from "../SeatMark.tsx";
import { SittingWords } from "../SittingWords.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { useVotes } from "../votes/useVotes.ts";
import { ProjectedText } from "./ProjectedText.tsx";
import { ProjectedVote } from "./ProjectedVote.tsx";
import { useFitting } from "./useFitting.ts";
import "./projection.css";

/** What the room looks at on the wall: the item, the text under discussion or the vote, who speaks and for how long. */
export function ProjectedMeeting({ room }: { readonly room: MeetingRoom }) {
  const { meeting, sitting, floor, mandates } = room;
  const { now } = floor;
  const place = useFitting();
  return (
    <div className="f-projection">
      <header className="f-projection-head">
        <bdi>{meeting.title}</bdi>
        <Clock zone={meeting.zone} />
      </header>
      <main ref={place} className="f-projection-item">
        <Projected room={room} />
      </main>
      <footer className="f-projection-foot">
        {now && (
          <p className="f-projection-speaker" data-testid="projected-speaker">
            <SeatMark room={room} seat={now.seat} />
            <bdi>{seatName(mandates, now.seat) || now.name}</bdi>
            <SpeakingClock room={room} />
          </p>
        )}
        {sitting.state !== "planned" && room.quorum.of > 0 && <QuorumWords quorum={room.quorum} />}
      </footer>
    </div>
  );
}

function Projected({ room }: { readonly room: MeetingRoom }) {
  const vote = projectedVote(room.recorded, useVotes(room));
  const { agenda, items, meeting, sitting } = room;
  const item = agenda.find(({ id }) => id === items.current);
  if (vote) return <ProjectedVote room={room} view={vote} />;
  if (item && sitting.state !== "suspended") return <ProjectedItem room={room} item={item} />;
  return sitting.state === "planned" ? (
    <>
      <h1 className="f-projection-title" dir="auto">
        {meeting.title}
      </h1>
      <p className="f-projection-task" dir="auto">
        {meeting.from > 0 && <TimeSpan from={meeting.from} to={meeting.to} zone={meeting.zone} />}
        {meeting.from > 0 && meeting.place !== "" && " · "}
        {meeting.place}
      </p>
      <p className="f-projection-rule" data-testid="projected-sitting">
        <SittingWords room={room} />
      </p>
    </>
  ) : (
    <h1 className="f-projection-title" data-testid="projected-sitting">
      <SittingWords room={room} />
    </h1>
  );
}

function ProjectedItem({ room, item }: { readonly room: MeetingRoom; readonly item: AgendaItem }) {
  const intl = useIntl();
  const title = itemTitle(item, intl);
  const task = chooseWords(item.tasks, intl.locale);
  const paper = room.shown?.item === item.id ? room.shown.paper : null;
  return (
    <>
      <p className="f-projection-number">{intl.formatMessage({ id: "item.number" }, { number: item.number })}</p>
      <h1
        className="f-projection-title"
        lang={title.lang}
        dir="auto"
        data-testid="projected-item"
        data-number={item.number}
        // Beside a text the item is what one knows already.
        data-small={paper !== null}
      >
        {title.text}
      </h1>
      {task.text !== "" && !paper && (
        <p className="f-projection-task" lang={task.lang} dir="auto">
          {task.text}
        </p>
      )}
      {paper && <ProjectedText key={paper.doc} room={room} paper={paper} />}
    </>
  );
}

function Clock({ zone }: { readonly zone: string }) {
  const intl = useIntl();
  const now = useSyncExternalStore(minuteClock.watch, minuteClock.now);
  return <time>{intl.formatTime(now, { ...(zone !== "" && { timeZone: zone }) })}</time>;
}
