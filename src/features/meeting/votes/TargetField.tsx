import { useIntl } from "react-intl";
import { Select } from "../../../controls/Select.tsx";
import { isOpen } from "../../../documents/discussion/standing.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import type { DocId } from "../../../domain/ids.ts";
import { selectDraft } from "../../../state/draftSelectors.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { useAnswer } from "../../../state/useAnswer.ts";
import { amendmentsInOrder } from "../../../state/votedAmendments.ts";
import { usePaperName } from "../papers/usePaperName.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import type { QuestionPartProps } from "./PutQuestionDialog.tsx";

export interface TargetFieldProps extends QuestionPartProps {
  readonly room: MeetingRoom;
  readonly item: AgendaItem;
}

const NOTHING = "nothing";
const LONGEST = 70;

/** What the question is about: nothing of it, the paper of the item, or an amendment to that, in the order in which they are taken. */
export function TargetField(props: TargetFieldProps) {
  const { item, typed } = props;
  const chosen = item.papers.find(({ doc }) => doc === typed.target?.doc) ?? item.papers[0];
  return (
    <>
      {item.papers.length > 1 && <PaperField {...props} />}
      {chosen && <AmendmentField key={chosen.doc} {...props} draft={chosen.doc} />}
    </>
  );
}

function PaperField({ item, typed, set, room }: TargetFieldProps) {
  const intl = useIntl();
  // One string, so that it is the same for as long as it says the same.
  const titles = useAppSelector((state) =>
    item.papers.map(({ doc }) => selectDraft(state, room.space, doc)?.title ?? "").join("\n"),
  ).split("\n");
  return (
    <Select
      label={intl.formatMessage({ id: "votes.put.paper" })}
      options={item.papers.map(({ doc }, at) => ({
        id: doc,
        label: titles[at] || intl.formatMessage({ id: "drafts.untitled" }),
      }))}
      value={typed.target?.doc ?? item.papers[0]?.doc ?? null}
      onChange={(doc) => set({ target: { doc, said: "" } })}
      data-testid="vote-paper"
    />
  );
}

function AmendmentField({ room, typed, set, draft }: TargetFieldProps & { readonly draft: DocId }) {
  const intl = useIntl();
  const { title } = usePaperName(room.space, draft, null);
  const all = useAnswer(() => amendmentsInOrder(room.space, draft), [draft]) ?? [];
  const amendments = all
    .filter(({ amendment }) => isOpen(amendment))
    .map(({ amendment: { id, speaker, base, wording } }) => ({
      id,
      label: intl.formatMessage(
        { id: "votes.put.target.amendment" },
        { name: room.people.get(speaker)?.name ?? "", words: (wording || base).slice(0, LONGEST) },
      ),
    }));
  const paper = { id: draft, label: intl.formatMessage({ id: "votes.put.target.paper" }, { title }) };
  const nothing = { id: NOTHING, label: intl.formatMessage({ id: "votes.put.target.nothing" }) };
  return (
    <Select<string>
      label={intl.formatMessage({ id: "votes.put.target" })}
      options={[nothing, paper, ...amendments]}
      value={typed.target ? typed.target.said || draft : NOTHING}
      onChange={(id) => set({ target: id === NOTHING ? null : { doc: draft, said: id === draft ? "" : id } })}
      data-testid="vote-target"
    />
  );
}
