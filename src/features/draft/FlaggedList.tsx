import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Section } from "../../controls/Section.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { deleteBlock } from "../../documents/text/commands/deleteBlock.ts";
import { keepBlock } from "../../documents/text/commands/keepBlock.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { type DraftSurvey, openDraft } from "../../state/openDraft.ts";

export interface FlaggedListProps {
  readonly flagged: DraftSurvey["flagged"];
  readonly editor: Editor | null;
  readonly isEditable: boolean;
}

/** Paragraphs that stand although somebody deleted them: nothing is lost, and a person decides. */
export function FlaggedList({ flagged, editor, isEditable }: FlaggedListProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  return (
    <Section
      title={intl.formatMessage({ id: "draft.needsLook" })}
      description={intl.formatMessage({ id: "draft.needsLook.text" })}
    >
      <ul className="f-draft-flagged" data-testid="needs-look">
        {flagged.map(({ id, text }) => (
          <li key={id}>
            <p dir="auto">{text}</p>
            <div className="f-draft-flagged-buttons">
              <Button variant="quiet" onPress={() => dispatch(openDraft.actions.jumpAsked(id))}>
                {intl.formatMessage({ id: "draft.needsLook.show" })}
              </Button>
              {editor && isEditable && (
                <>
                  <Button onPress={() => keepBlock(editor.model, id)} data-testid="keep-block">
                    {intl.formatMessage({ id: "draft.needsLook.keep" })}
                  </Button>
                  <Button onPress={() => deleteBlock(editor.model, id)} data-testid="delete-block">
                    {intl.formatMessage({ id: "action.delete" })}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
