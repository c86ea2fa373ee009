import { useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { FullWindow } from "../../../controls/FullWindow.tsx";
import { minuteClock } from "../../../controls/minuteClock.ts";
import type { PaperPlace } from "../../../documents/meeting/statement.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";
import { itemTitle } from "../agenda/itemWords.ts";
import { SpeakingClock } from "../floor/SpeakerNow.tsx";
import { usePaperName } from "../papers/usePaperName.ts";
import { usePaperText } from "../papers/usePaperText.ts";
import { QuorumWords } from "../roll/QuorumWords.tsx";
import { SeatMark } from "../SeatMark.tsx";
import { SittingWords } from "../SittingWords.tsx";
import { seatName } from "../seatName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import "./projection.css";

/** What the room looks at on the wall: the item, the text under discussion, who speaks and for how long. */
export function Projection({ room, onClose }: { readonly room: MeetingRoom; readonly onClose: () => void }) {
  const intl = useIntl();
  const { agenda, items, meeting, sitting, floor, shown, mandates } = room;
  const item = agenda.find(({ id }) => id === items.current);
  const title = item && itemTitle(item, intl);
  const task = item && chooseWords(item.tasks, intl.locale);
  const paper = shown?.item === item?.id ? (shown?.paper ?? null) : null;
  const { now } = floor;
  return (
    <FullWindow label={intl.formatMessage({ id: "projection.title" })} onClose={onClose} data-testid="projection">
      <div className="f-projection">
        <header className="f-projection-head">
          <bdi>{meeting.title}</bdi>
          <Clock zone={meeting.zone} />
        </header>
        <main className="f-projection-item">
          {item && title ? (
            <>
              <p className="f-projection-number">
                {intl.formatMessage({ id: "item.number" }, { number: item.number })}
              </p>
              <h1 className="f-projection-title" lang={title.lang} dir="auto">
                {title.text}
              </h1>
              {task && task.text !== "" && !paper && (
                <p className="f-projection-task" lang={task.lang} dir="auto">
                  {task.text}
                </p>
              )}
              {paper && <ProjectedText key={paper.doc} room={room} paper={paper} />}
            </>
          ) : (
            <h1 className="f-projection-title">
              <SittingWords room={room} />
            </h1>
          )}
        </main>
        <footer className="f-projection-foot">
          {now && (
            <p className="f-projection-speaker">
              <SeatMark room={room} seat={now.seat} />
              <bdi>{seatName(mandates, now.seat) || now.name}</bdi>
              <SpeakingClock room={room} />
            </p>
          )}
          {sitting.state !== "planned" && room.quorum.of > 0 && <QuorumWords quorum={room.quorum} />}
        </footer>
      </div>
    </FullWindow>
  );
}

function Clock({ zone }: { readonly zone: string }) {
  const intl = useIntl();
  const now = useSyncExternalStore(minuteClock.watch, minuteClock.now);
  return <time>{intl.formatTime(now, { ...(zone !== "" && { timeZone: zone }) })}</time>;
}

/** The paragraph under discussion. */
function ProjectedText({ room, paper }: { readonly room: MeetingRoom; readonly paper: PaperPlace }) {
  const { doc, content, block } = paper;
  const name = usePaperName(room.space, doc, content);
  const text = usePaperText(room.space, doc, content);
  if (typeof text === "string") return null;
  const paragraph = text.find((one) => one.block === block) ?? text[0];
  return (
    paragraph && (
      <figure className="f-projection-text" data-testid="projected-text">
        <figcaption>
          <bdi>{[name.reference, name.title, name.at].filter(Boolean).join(" · ")}</bdi>
        </figcaption>
        <p lang={name.lang} dir="auto">
          {paragraph.label !== "" && `${paragraph.label} `}
          {paragraph.text}
        </p>
      </figure>
    )
  );
}
