import { useState } from "react";
import { useIntl } from "react-intl";
import { considerProposal } from "../../../documents/amendments/acceptProposal.ts";
import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import type { Amendment } from "../../../documents/discussion/readDiscussion.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { findPassage } from "../../../documents/text/passage/passage.ts";
import type { Amending } from "./useAmending.ts";
import { WordingDialog } from "./WordingDialog.tsx";

export interface AgreeAsAmendedDialogProps {
  readonly amending: Amending;
  readonly placed: PlacedAmendment;
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** The words to agree on, begun with the proposal and set against the text as it stands. */
export function AgreeAsAmendedDialog({ amending, editor, placed, onClose }: AgreeAsAmendedDialogProps) {
  const intl = useIntl();
  const [{ base, begin }] = useState(() => textOfNow(editor, placed.amendment));
  const [isRefused, setRefused] = useState(false);
  const agree = (words: string): boolean => {
    const isDone = amending.ruling.agreeAsAmended(placed, base, words);
    setRefused(!isDone);
    return isDone;
  };
  const hint = placed.fit === "fits" ? "amendments.agreeAsAmended.fits" : "amendments.agreeAsAmended.changed";
  return (
    <WordingDialog
      lang={amending.lang}
      title={intl.formatMessage({ id: "amendments.agreeAsAmended.title" })}
      place={() => (
        <p className="f-draft-quiet" role={isRefused ? "alert" : undefined}>
          {intl.formatMessage({ id: isRefused ? "amendments.changed.text" : hint })}
        </p>
      )}
      base={base}
      begin={begin}
      hasReason={false}
      submitLabel={intl.formatMessage({ id: "amendments.agreeAsAmended.submit" })}
      onSubmit={agree}
      onClose={onClose}
      data-testid="agree-as-amended-dialog"
    />
  );
}

/** The list may be a moment old. Begun with the proposal as it would come into the text, or as it is where that cannot be told. */
function textOfNow({ model }: Editor, amendment: Amendment): { readonly base: string; readonly begin: string } {
  const { passage, base, wording } = amendment;
  const considered = considerProposal(model, { passage, base, proposed: wording });
  return {
    base: findPassage(model.doc, model.layout(), passage)?.text ?? "",
    begin: considered.ok ? considered.merged : wording,
  };
}
