import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Section } from "../../controls/Section.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { GoneReference } from "../../documents/text/references/createReferences.ts";
import { goToBlock } from "./goToBlock.ts";

export interface AstrayListProps {
  readonly astray: readonly GoneReference[];
  readonly editor: Editor | null;
  readonly isEditable: boolean;
  /** Opens the list of paragraphs that can be referred to. */
  readonly onChoose: () => void;
}

/** References whose paragraph is gone: they say so in the text, and here a person sees all of them. */
export function AstrayList({ astray, editor, isEditable, onChoose }: AstrayListProps) {
  const intl = useIntl();
  const show = (reference: GoneReference): void => {
    if (!editor) return;
    goToBlock(editor, reference.block);
    editor.references.select(reference);
  };
  return (
    <Section
      title={intl.formatMessage({ id: "reference.astray" })}
      description={intl.formatMessage({ id: "reference.astray.text" })}
    >
      <ul className="f-draft-flagged" data-testid="astray">
        {astray.map((reference) => (
          <li key={`${reference.block} ${String(reference.offset)}`}>
            <p>
              {intl.formatMessage(
                { id: "reference.astray.line" },
                { where: <bdi key="where">{reference.where}</bdi>, label: <bdi key="label">{reference.label}</bdi> },
              )}
            </p>
            <div className="f-draft-flagged-buttons">
              <Button variant="quiet" onPress={() => show(reference)} data-testid="astray-show">
                {intl.formatMessage({ id: "draft.needsLook.show" })}
              </Button>
              {isEditable && (
                <Button
                  onPress={() => {
                    show(reference);
                    onChoose();
                  }}
                  data-testid="astray-choose"
                >
                  {intl.formatMessage({ id: "reference.chooseOther" })}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
