import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { IconToggle } from "../../controls/IconToggle.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { setBlock } from "../../documents/text/commands/setBlock.ts";
import { blockOf } from "../../documents/text/model/layout.ts";
import { selectedBlocks } from "./selectedBlocks.ts";

export interface NumberedToggleProps {
  readonly editor: Editor | null;
  /** The block the caret is in. */
  readonly block: string | null;
  readonly isDisabled: boolean;
}

/** Paragraphs of a recommendation carry numbers, so that one can speak of them. */
export function NumberedToggle({ editor, block, isDisabled }: NumberedToggleProps) {
  const intl = useIntl();
  const [isNumbered, setNumbered] = useState(false);
  useEffect(() => {
    if (!editor) return;
    const read = (): void => setNumbered(block !== null && blockOf(editor.model.layout(), block)?.numbered === true);
    read();
    return editor.model.watchLayout(read);
  }, [editor, block]);
  const toggle = (numbered: boolean): void => {
    if (!editor) return;
    const { model } = editor;
    const paragraphs = selectedBlocks(editor).filter((id) => blockOf(model.layout(), id)?.kind !== "heading");
    // One act, so that one undo takes it back.
    model.act("setNumbered", () => {
      for (const id of paragraphs) setBlock(model, id, { numbered });
    });
    editor.focus();
  };
  return (
    <IconToggle
      icon="numbered"
      label={intl.formatMessage({ id: "toolbar.numberedParagraph" })}
      isSelected={isNumbered}
      isDisabled={isDisabled}
      onChange={toggle}
      data-testid="numbered"
    />
  );
}
