import { useMemo } from "react";
import { acceptProposal } from "../../../documents/amendments/acceptProposal.ts";
import type { PassageFields } from "../../../documents/discussion/statement.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { acceptancesOf } from "../../../documents/text/model/acceptances.ts";

/** What words are brought in for: an amendment, or a bracket that is lifted. */
interface Wished {
  readonly id: string;
  readonly passage: PassageFields;
  readonly keepsParagraph?: true;
}

/** Brings words into the text that is open, and remembers which of its acts that were. */
export function useAcceptance(editor: Editor | null) {
  return useMemo(() => {
    /** What undo would take back after each acceptance of this window. */
    const acts = new Map<string, object>();
    return {
      /** False when somebody has changed the same words since, so that nothing was done. */
      accept({ id, passage, keepsParagraph }: Wished, base: string, proposed: string): boolean {
        if (!editor) return false;
        // What is there already is only ruled on: whoever wants other words then changes the text.
        if (acceptancesOf(editor.model.doc, id).length > 0) return true;
        const before = editor.lastAct();
        const keeps = keepsParagraph && { keepsParagraph };
        const isAccepted = acceptProposal(editor.model, { id, passage, base, proposed, ...keeps }).ok;
        const act = editor.lastAct();
        if (isAccepted && act && act !== before) acts.set(id, act);
        return isAccepted;
      },
      /** Agreeing with it was the last thing that undo knows of. */
      mayTakeBack(id: string): boolean {
        const act = acts.get(id);
        return act !== undefined && editor?.lastAct() === act;
      },
    };
  }, [editor]);
}
