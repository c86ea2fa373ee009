import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { CommandList } from "../../controls/CommandList.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { findTargets } from "./findTargets.ts";

export interface ReferenceDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** The paragraphs of the draft, by number or by words; the one that is chosen is referred to where the caret is. */
export function ReferenceDialog({ editor, onClose }: ReferenceDialogProps) {
  const intl = useIntl();
  const [query, setQuery] = useState("");
  const targets = useMemo(() => editor.references.targets(), [editor]);
  const found = useMemo(() => findTargets(targets, query), [targets, query]);
  const choose = (block: string): void => {
    editor.references.insert(block);
    onClose();
    editor.focus();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "reference.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="reference-dialog"
    >
      <CommandList
        label={intl.formatMessage({ id: "reference.search" })}
        entries={found.map(({ block, label, words }) => ({ id: block, label, detail: words, icon: "paragraph" }))}
        onQuery={setQuery}
        empty={intl.formatMessage({ id: "reference.none" })}
        onChoose={choose}
      />
    </Dialog>
  );
}
