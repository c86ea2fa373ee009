import { useState } from "react";
import { useIntl } from "react-intl";
import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import type { Amending } from "./useAmending.ts";
import { WordingDialog } from "./WordingDialog.tsx";
import { wordingOf } from "./wordingOf.ts";

export interface AgreeAsAmendedDialogProps {
  readonly amending: Amending;
  readonly placed: PlacedAmendment;
  readonly onClose: () => void;
}

/** The words to agree on, begun with the proposal and set against the text as it stands. */
export function AgreeAsAmendedDialog({ amending, placed, onClose }: AgreeAsAmendedDialogProps) {
  const intl = useIntl();
  const [base] = useState(() => placed.found?.text ?? "");
  const [begin] = useState(() => placed.merged ?? wordingOf(placed.amendment).words);
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
