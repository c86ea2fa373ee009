import { useState } from "react";
import { useIntl } from "react-intl";
import { IconButton } from "../../../controls/IconButton.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { signsIn } from "../../../documents/amendments/quotedReferences.ts";
import { blockOf, indexOfBlock } from "../../../documents/text/model/layout.ts";
import { passageAt } from "../../../documents/text/passage/passage.ts";
import { nameOfBlock } from "./placeDiscussion.ts";
import type { Amending, Stretch } from "./useAmending.ts";
import { WordingDialog } from "./WordingDialog.tsx";

export interface StretchDialogProps {
  readonly amending: Amending;
  readonly editor: Editor;
  readonly stretch: Stretch;
  readonly onClose: () => void;
}

/** Another wording for the words that were selected. Whoever has no mouse goes from paragraph to paragraph here. */
export function ProposeDialog({ amending, editor, stretch: first, onClose }: StretchDialogProps) {
  const intl = useIntl();
  const toasts = useToasts();
  const [target, setTarget] = useState(() => targetOf(editor, first));
  const table = async (proposed: string, reason: string): Promise<boolean> => {
    if (!target.passage) return false;
    const { passage, base } = target;
    const isDone = await amending.saying.table({ passage, base, proposed, reason });
    if (isDone) toasts.show({ text: intl.formatMessage({ id: "amendments.tabled" }), tone: "ok" });
    return isDone;
  };
  return (
    <WordingDialog
      lang={amending.lang}
      title={intl.formatMessage({ id: "amendments.propose.title" })}
      place={(isTouched) => (
        <ParagraphSteps
          isFixed={isTouched}
          lang={amending.lang}
          editor={editor}
          block={target.block}
          onStep={(next) => setTarget(targetOf(editor, next))}
        />
      )}
      base={target.base}
      begin={target.base}
      signs={target.signs}
      hasReason
      submitLabel={intl.formatMessage({ id: "amendments.table" })}
      onSubmit={table}
      onClose={onClose}
      data-testid="propose-dialog"
    />
  );
}

/** Fixed when the dialog opens: what others write meanwhile is for whoever rules to bring together. `signs`: how references in it read. */
export function targetOf({ model, references }: Editor, { block, from, to }: Stretch) {
  const layout = model.layout();
  const shown = blockOf(layout, block);
  if (!shown) return { block, base: "", passage: null, signs: [] };
  const signs = signsIn(shown, from, to, references.read);
  return { block, base: shown.text.slice(from, to), passage: passageAt(layout, block, from, to), signs };
}

interface StepsProps {
  readonly isFixed: boolean;
  readonly lang: string;
  readonly editor: Editor;
  readonly block: string;
  readonly onStep: (whole: Stretch) => void;
}

/** Which paragraph it is, and the ones before and behind it. */
export function ParagraphSteps({ isFixed, lang, editor, block, onStep }: StepsProps) {
  const intl = useIntl();
  const { number, words } = nameOfBlock(editor.model, editor.numbering, block);
  const [before, behind] = [neighbour(editor, block, -1), neighbour(editor, block, 1)];
  return (
    <div className="f-amend-steps">
      <p data-testid="propose-paragraph">
        {number && <strong className="f-amend-number">{number}</strong>} <bdi lang={lang}>{words}</bdi>
      </p>
      <IconButton
        icon="chevronUp"
        label={intl.formatMessage({ id: "amendments.paragraphBefore" })}
        isDisabled={isFixed || !before}
        onPress={() => before && onStep(before)}
        data-testid="propose-before"
      />
      <IconButton
        icon="chevronDown"
        label={intl.formatMessage({ id: "amendments.paragraphBehind" })}
        isDisabled={isFixed || !behind}
        onPress={() => behind && onStep(behind)}
        data-testid="propose-behind"
      />
    </div>
  );
}

/** The next paragraph with words on that side, as a whole. */
function neighbour({ model }: Editor, block: string, step: 1 | -1): Stretch | null {
  const layout = model.layout();
  for (let at = indexOfBlock(layout, block) + step; at >= 0 && at < layout.blocks.length; at += step) {
    const next = layout.blocks[at];
    if (next && next.text.trim() !== "") return { block: next.id, from: 0, to: next.text.length };
  }
  return null;
}
