import { useId } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { DelegationMark } from "../../../controls/DelegationMark.tsx";
import { StatusDot } from "../../../controls/StatusDot.tsx";
import type { AgendaItem, ItemPaper } from "../../../documents/register/agenda.ts";
import { AmendedPair } from "./AmendedPair.tsx";
import { discussedAmendment } from "./discussedAmendment.ts";
import { type ShownAmendment, useAmendments } from "./useAmendments.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

export interface ParagraphAmendmentsProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem;
  readonly paper: ItemPaper;
  /** The paragraph that is looked at. */
  readonly block: string;
  readonly lang: string;
}

/** What is proposed to the paragraph that is looked at: each as it stands and as it would be. The chair names the one that is spoken about. */
export function ParagraphAmendments({ room, item, paper, block, lang }: ParagraphAmendmentsProps) {
  const intl = useIntl();
  const id = useId();
  const all = useAmendments(room.space, paper.doc);
  const discussed = discussedAmendment(room, paper.doc);
  const own = all.filter((one) => one.block === block);
  if (own.length === 0) return null;
  const discuss = (amendment: string): void => {
    const { doc, content } = paper;
    void room.record({ type: "show", item: item.id, paper: { doc, content, block }, amendment });
  };
  return (
    <section className="f-amended" aria-labelledby={id} data-testid="paper-amendments">
      <h3 id={id}>{intl.formatMessage({ id: "amended.title" }, { count: own.length })}</h3>
      {paper.content !== null && <p className="f-meeting-quiet">{intl.formatMessage({ id: "amended.inDraft" })}</p>}
      {[...own]
        // Sorting is stable: behind the one that is spoken about they stay in the order in which they are taken.
        .sort((a, b) => Number(b.id === discussed) - Number(a.id === discussed))
        .map((amendment) => (
          <Amended
            key={amendment.id}
            {...{ room, amendment, lang }}
            isDiscussed={amendment.id === discussed}
            onDiscuss={() => discuss(amendment.id === discussed ? "" : amendment.id)}
          />
        ))}
    </section>
  );
}

interface AmendedProps {
  readonly room: MeetingRoom;
  readonly amendment: ShownAmendment;
  readonly lang: string;
  readonly isDiscussed: boolean;
  readonly onDiscuss: () => void;
}

function Amended({ room, amendment, lang, isDiscussed, onDiscuss }: AmendedProps) {
  const intl = useIntl();
  return (
    <article className="f-amended-one" data-testid="amended" data-discussed={isDiscussed}>
      <header className="f-amended-head">
        <AmendmentSpeaker room={room} amendment={amendment} />
        {isDiscussed && <StatusDot tone="info">{intl.formatMessage({ id: "amended.discussed" })}</StatusDot>}
        {room.mayRecord && (
          <Button icon="present" aria-pressed={isDiscussed} onPress={onDiscuss} data-testid="amended-discuss">
            {intl.formatMessage({ id: isDiscussed ? "amended.leave" : "amended.discuss" })}
          </Button>
        )}
      </header>
      <AmendedPair amendment={amendment} lang={lang} />
      {amendment.reason !== "" && (
        <p className="f-meeting-quiet" dir="auto">
          {amendment.reason}
        </p>
      )}
    </article>
  );
}

/** Whose amendment it is. */
export function AmendmentSpeaker({ room, amendment }: Pick<AmendedProps, "room" | "amendment">) {
  const intl = useIntl();
  const { speaker, onBehalf } = amendment;
  const person = room.people.get(speaker);
  const name = onBehalf || person?.name || intl.formatMessage({ id: "members.unnamed" });
  return (
    <span className="f-amended-speaker">
      {person && onBehalf === "" && <DelegationMark code={person.code} place={person.index} />}
      <bdi>{name}</bdi>
    </span>
  );
}
