import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { itemsOf } from "../../../documents/meeting/itemsOf.ts";
import type { Recorded } from "../../../documents/meeting/readRecord.ts";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { recordInMeeting } from "../../../state/meetingCommands.ts";
import { selectMayRule } from "../../../state/selectors.ts";

export interface ShowParagraphProps {
  readonly space: SpaceId;
  readonly meeting: DocId;
  readonly recorded: Recorded;
  readonly agenda: readonly AgendaItem[];
  /** The draft that is open. */
  readonly doc: DocId;
}

/** Chair and secretariat bring those who follow to the paragraph in which their caret stands. */
export function ShowParagraph({ space, meeting, recorded, agenda, doc }: ShowParagraphProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const mayShow = useAppSelector((state) => selectMayRule(state, space));
  const block = useAppSelector((state) => state.openDraft.currentBlock);
  if (!mayShow) return null;
  const { current } = itemsOf(recorded);
  const has = ({ papers }: AgendaItem): boolean => papers.some((paper) => paper.doc === doc);
  const item = agenda.find((one) => one.id === current && has(one)) ?? agenda.find(has);
  return (
    <Button
      variant="primary"
      icon="present"
      onPress={() =>
        void dispatch(
          recordInMeeting(space, meeting, [
            { type: "show", item: item?.id ?? current ?? "", paper: { doc, content: null, block: block ?? "" } },
          ]),
        )
      }
      data-testid="show-paragraph"
    >
      {intl.formatMessage({ id: "follow.showParagraph" })}
    </Button>
  );
}
