import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { IconButton } from "../../../controls/IconButton.tsx";
import { List } from "../../../controls/List.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import { Section } from "../../../controls/Section.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { AgendaItem, ItemPaper } from "../../../documents/register/agenda.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { dropItemPaper } from "../../../state/meetingCommands.ts";
import { type Page, view } from "../../../state/view.ts";
import { useChoiceUntil } from "../useChoiceUntil.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { PaperDialog } from "./PaperDialog.tsx";
import { PaperView } from "./PaperView.tsx";
import { usePaperName } from "./usePaperName.ts";

export interface ItemPapersProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem;
}

/** The papers of an item at their revisions, and the text of the one that is looked at. */
export function ItemPapers({ room, item }: ItemPapersProps) {
  const intl = useIntl();
  const [isAdding, setAdding] = useState(false);
  // What is shown anew is looked at by everyone.
  const [chosen, setChosen] = useChoiceUntil<string>(room.shown?.id);
  const shown = room.shown?.item === item.id ? room.shown.paper : null;
  // One looks at what the chair shows until one chooses another.
  const open =
    item.papers.find(({ id }) => id === chosen) ??
    item.papers.find(({ doc, content }) => doc === shown?.doc && content === shown.content) ??
    item.papers[0];
  return (
    <>
      <Section
        title={intl.formatMessage({ id: "papers.title" })}
        {...(item.papers.length === 0 && { description: intl.formatMessage({ id: "papers.none" }) })}
        {...(room.mayPlan && {
          actions: (
            <Button icon="plus" onPress={() => setAdding(true)} data-testid="paper-add">
              {intl.formatMessage({ id: "papers.add" })}
            </Button>
          ),
        })}
        data-testid="papers"
      >
        {item.papers.length > 0 && (
          <List label={intl.formatMessage({ id: "papers.title" })} isBoxed>
            {item.papers.map((paper) => (
              <PaperRow
                key={paper.id}
                {...{ room, paper }}
                isOpen={paper === open}
                onOpen={() => setChosen(paper.id)}
              />
            ))}
          </List>
        )}
      </Section>
      {open && <PaperView key={open.id} room={room} item={item} paper={open} />}
      {isAdding && <PaperDialog space={room.space} item={item} onClose={() => setAdding(false)} />}
    </>
  );
}

interface PaperRowProps {
  readonly room: MeetingRoom;
  readonly paper: ItemPaper;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

/** A paper at an issued text is opened at that text, not at what became of it since. */
const pageOf = ({ space, meeting }: MeetingRoom, { doc, content }: ItemPaper): Page =>
  content === null ? { name: "draft", space, doc } : { name: "revision", space, doc, content, meeting: meeting.id };

function PaperRow({ room, paper, isOpen, onOpen }: PaperRowProps) {
  const { space, mayPlan } = room;
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const name = usePaperName(space, paper.doc, paper.content);
  const remove = async (): Promise<void> => {
    const done = await dispatch(dropItemPaper(space, paper.id, true));
    if (!done.ok) return;
    toasts.show({
      text: intl.formatMessage({ id: "papers.removed" }, { title: name.title }),
      tone: "ok",
      undo: () => void dispatch(dropItemPaper(space, paper.id, false)),
    });
  };
  return (
    <ListRow
      icon="document"
      title={<bdi>{name.title}</bdi>}
      detail={
        <>
          {name.reference !== "" && (
            <>
              <bdi>{name.reference}</bdi>
              {" · "}
            </>
          )}
          <bdi>{name.at}</bdi>
        </>
      }
      onPress={onOpen}
      isSelected={isOpen}
      actions={
        <>
          <IconButton
            icon="external"
            label={intl.formatMessage({ id: "papers.open" }, { title: name.title })}
            onPress={() => dispatch(view.actions.pageOpened(pageOf(room, paper)))}
            data-testid="paper-open"
          />
          {mayPlan && (
            <IconButton
              icon="close"
              label={intl.formatMessage({ id: "papers.remove" }, { title: name.title })}
              onPress={() => void remove()}
              data-testid="paper-remove"
            />
          )}
        </>
      }
      data-testid="paper-row"
    />
  );
}
