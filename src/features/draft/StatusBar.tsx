import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { useAppSelector } from "../../state/hooks.ts";
import type { Authors } from "./authorsOf.ts";
import { countWords } from "./surveyBlocks.ts";
import { useEditorStatus } from "./useEditorStatus.ts";

export interface StatusBarProps {
  readonly editor: Editor | null;
  readonly authors: Authors;
}

/** Under the text: who wrote where the caret is, and how long the draft and what is selected are. */
export function StatusBar({ editor, authors }: StatusBarProps) {
  const intl = useIntl();
  const { author, selected } = useEditorStatus(editor);
  const { words } = useAppSelector((state) => state.openDraft.survey);
  const member = author === null ? null : authors.get(author);
  const unknown = intl.formatMessage({ id: "authors.unknown" });
  return (
    <footer className="f-draft-status" data-testid="draft-status">
      {author !== null && (
        <span className="f-draft-status-author" data-testid="author-here">
          {intl.formatMessage({ id: "authors.here" })}{" "}
          {member && <DelegationMark code={member.code} place={member.index} />}{" "}
          <bdi>{member ? member.name || member.delegation || unknown : unknown}</bdi>
        </span>
      )}
      <span className="f-draft-status-words" data-testid="status-words">
        {selected !== "" &&
          `${intl.formatMessage({ id: "status.selected" }, { count: countWords(editor?.selectedText() ?? "") })}, `}
        {intl.formatMessage({ id: "draft.words" }, { count: words })}
      </span>
    </footer>
  );
}
