import { useEffect, useMemo, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { type CommandEntry, CommandList } from "../../controls/CommandList.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { ReferenceTarget } from "../../documents/text/references/createReferences.ts";
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
  const isChosen = useRef(false);
  // Behind the dialog, which as it goes gives the focus back to the button that opened it.
  useEffect(
    () => () => {
      if (isChosen.current) requestAnimationFrame(() => !editor.view.isDestroyed && editor.focus());
    },
    [editor],
  );
  const choose = (block: string): void => {
    isChosen.current = editor.references.insert(block);
    onClose();
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
        entries={found.map(entryOf)}
        onQuery={setQuery}
        empty={intl.formatMessage({ id: "reference.none" })}
        onChoose={choose}
      />
    </Dialog>
  );
}

/** What has no number is called by its words already. */
const entryOf = ({ block, label, words, lang }: ReferenceTarget): CommandEntry => ({
  id: block,
  label,
  lang,
  icon: "paragraph",
  ...(!label.includes(words) && { detail: words }),
});
