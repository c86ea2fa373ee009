import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Kbd } from "../../controls/Kbd.tsx";
import { Section } from "../../controls/Section.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { settleFlag } from "../../documents/text/flags/settleFlag.ts";
import { keysFor } from "../../documents/text/keys/keyTable.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { type DraftSurvey, type FlaggedParagraph, openDraft } from "../../state/openDraft.ts";
import type { Authors } from "./authorsOf.ts";
import { FlagStoryWords } from "./FlagStoryWords.tsx";

export interface FlaggedListProps {
  readonly flagged: DraftSurvey["flagged"];
  readonly editor: Editor | null;
  readonly authors: Authors;
  readonly isEditable: boolean;
}

/** Paragraphs in which the work of two people met unseen: nothing is lost, and a person decides. */
export function FlaggedList({ flagged, editor, authors, isEditable }: FlaggedListProps) {
  const intl = useIntl();
  return (
    <Section
      title={intl.formatMessage({ id: "draft.needsLook" })}
      description={intl.formatMessage({ id: "draft.needsLook.text" })}
    >
      <p className="f-draft-quiet">
        {intl.formatMessage({ id: "draft.needsLook.keys" })} <Kbd keys={keysFor("nextFlagged")} />
      </p>
      <ul className="f-draft-flagged" data-testid="needs-look">
        {flagged.map((paragraph) => (
          <li key={paragraph.id} data-flag={paragraph.story.flag}>
            <FlagStoryWords paragraph={paragraph} authors={authors} />
            <Decide paragraph={paragraph} editor={isEditable ? editor : null} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Decide({ paragraph, editor }: { readonly paragraph: FlaggedParagraph; readonly editor: Editor | null }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { id, story } = paragraph;
  const isDeletion = story.flag === "deleted-by-other";
  return (
    <div className="f-draft-flagged-buttons">
      <Button variant="quiet" onPress={() => dispatch(openDraft.actions.jumpAsked(id))}>
        {intl.formatMessage({ id: "draft.needsLook.show" })}
      </Button>
      {editor && (
        <>
          <Button onPress={() => settleFlag(editor.model, id, "keep")} data-testid="keep-block">
            {intl.formatMessage({ id: isDeletion ? "draft.needsLook.keep" : "draft.needsLook.accept" })}
          </Button>
          {isDeletion && (
            <Button onPress={() => settleFlag(editor.model, id, "delete")} data-testid="delete-block">
              {intl.formatMessage({ id: "action.delete" })}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
