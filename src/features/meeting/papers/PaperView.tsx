import { useEffect, useRef } from "react";
import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Button } from "../../../controls/Button.tsx";
import { className } from "../../../controls/className.ts";
import { IconButton } from "../../../controls/IconButton.tsx";
import { Skeleton } from "../../../controls/Skeleton.tsx";
import type { AgendaItem, ItemPaper } from "../../../documents/register/agenda.ts";
import { useChoiceUntil } from "../useChoiceUntil.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { ParagraphAmendments } from "./ParagraphAmendments.tsx";
import { usePaperName } from "./usePaperName.ts";
import { type PaperParagraph, usePaperText } from "./usePaperText.ts";

export interface PaperViewProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem;
  readonly paper: ItemPaper;
}

/** The text of a paper; the paragraph under discussion large. Chair and secretariat show it from here to who follows. */
export function PaperView({ room, item, paper }: PaperViewProps) {
  const intl = useIntl();
  const { doc, content } = paper;
  const name = usePaperName(room.space, doc, content);
  const text = usePaperText(room.space, doc, content);
  const shown = room.shown?.paper;
  const shownBlock = shown?.doc === doc && shown.content === content ? shown.block : "";
  // What is shown anew is looked at by everyone.
  const [chosen, setChosen] = useChoiceUntil<string>(room.shown?.id);
  if (text === "reading") return <Skeleton lines={4} />;
  if (text === "missing")
    return (
      <Banner tone="warn" title={intl.formatMessage({ id: "papers.missing" })}>
        {intl.formatMessage({ id: "papers.missing.text" })}
      </Banner>
    );
  const at = Math.max(
    0,
    text.findIndex(({ block }) => block === (chosen ?? shownBlock)),
  );
  const paragraph = text[at];
  const step = (by: 1 | -1): void => setChosen(text[at + by]?.block ?? chosen);
  return (
    <div className="f-meeting-paper" data-testid="paper-view">
      <div className="f-meeting-paper-tools">
        <IconButton
          icon="chevronUp"
          label={intl.formatMessage({ id: "papers.previous" })}
          isDisabled={at === 0}
          onPress={() => step(-1)}
        />
        <IconButton
          icon="chevronDown"
          label={intl.formatMessage({ id: "papers.next" })}
          isDisabled={at >= text.length - 1}
          onPress={() => step(1)}
          data-testid="paper-next"
        />
        <span className="f-meeting-quiet" role="status">
          {intl.formatMessage({ id: "papers.paragraph" }, { number: paragraph?.label || String(at + 1) })}
        </span>
        {room.mayRecord && (
          <Button
            icon="present"
            onPress={() =>
              void room.record({ type: "show", item: item.id, paper: { doc, content, block: paragraph?.block ?? "" } })
            }
            data-testid="paper-show"
          >
            {intl.formatMessage({ id: "follow.show" })}
          </Button>
        )}
      </div>
      <div
        className="f-meeting-paper-text draft-text"
        lang={name.lang}
        dir="auto"
        // It may be longer than its place: then the keys scroll it.
        {...{ tabIndex: 0, role: "region", "aria-label": name.title }}
      >
        {text.map((one) => (
          <Paragraph key={one.block} paragraph={one} isAt={one === paragraph} isShown={one.block === shownBlock} />
        ))}
      </div>
      {paragraph && (
        <ParagraphAmendments room={room} item={item} paper={paper} block={paragraph.block} lang={name.lang} />
      )}
    </div>
  );
}

interface ParagraphProps {
  readonly paragraph: PaperParagraph;
  readonly isAt: boolean;
  readonly isShown: boolean;
}

function Paragraph({ paragraph: { block, label, text, isHeading }, isAt, isShown }: ParagraphProps) {
  const intl = useIntl();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isAt) place.current?.scrollIntoView({ block: "nearest", behavior: "instant" });
  }, [isAt]);
  return (
    <p
      ref={place}
      className={className(
        "f-meeting-paper-paragraph",
        isHeading && "f-meeting-paper-heading",
        isAt && "f-meeting-paper-at",
      )}
      data-block={block}
      data-shown={isShown}
      aria-current={isAt ? "location" : undefined}
    >
      {isShown && <span className="f-meeting-paper-mark">{intl.formatMessage({ id: "follow.discussed" })}</span>}
      {label !== "" && <span className="f-meeting-paper-label">{label}</span>} {text}
    </p>
  );
}
