import { useIntl } from "react-intl";
import { templateBlocks } from "../../../documents/templates/templateBlocks.ts";
import { createDraft } from "../../../state/draftCommands.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { changeMeeting } from "../../../state/meetingCommands.ts";
import { selectRegisters } from "../../../state/selectors.ts";
import { view } from "../../../state/view.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";
import { convocationFacts } from "./convocationFacts.ts";

/** Opens the letter of convocation; the first time it is written, from the template and what is known of the meeting. */
export function useConvocation({ space, meeting, agenda }: MeetingRoom): () => Promise<void> {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const documents = useAppSelector((state) => selectRegisters(state, space).documents);
  const write = async (): Promise<void> => {
    const { allTemplates } = await import("../../../documents/templates/allTemplates.ts");
    const template = allTemplates().find(({ id }) => id === "convocation");
    if (!template) return;
    const papers = [...new Set(agenda.flatMap((item) => item.papers.map(({ doc }) => doc)))];
    const names = papers.map((doc) => [documents[doc]?.reference, documents[doc]?.title].filter(Boolean).join(" "));
    const lang = intl.locale.split("-")[0] ?? "en";
    const title = intl.formatMessage({ id: "convocation.title" }, { title: meeting.title });
    const blocks = templateBlocks(
      template,
      lang,
      title,
      convocationFacts(meeting, agenda, names.filter(Boolean), intl),
    );
    const made = await dispatch(
      createDraft(space, { title, reference: "", lang, blocks, scheme: template.numbering }, false),
    );
    if (!made.ok) return;
    const linked = await dispatch(changeMeeting(space, meeting.id, { convocation: made.value }));
    if (linked.ok) dispatch(view.actions.pageOpened({ name: "draft", space, doc: made.value }));
  };
  return async () => {
    if (meeting.convocation === null) await write();
    else dispatch(view.actions.pageOpened({ name: "draft", space, doc: meeting.convocation }));
  };
}
