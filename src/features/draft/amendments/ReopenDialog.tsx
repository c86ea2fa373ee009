import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import type { PlacedAmendment } from "../../../documents/amendments/placeAmendments.ts";
import type { Amending } from "./useAmending.ts";

export interface ReopenDialogProps {
  readonly amending: Amending;
  readonly placed: PlacedAmendment;
  readonly onClose: () => void;
}

/** What becomes of the text when something that was agreed is open again. */
export function ReopenDialog({ amending: { ruling }, placed, onClose }: ReopenDialogProps) {
  const intl = useIntl();
  const [mayTakeBack] = useState(() => ruling.mayTakeBack(placed.amendment.id));
  const reopen = (isTakenBack: boolean) => (): void => {
    // Somebody may have gone on writing behind the dialog: then undo would take back something else.
    ruling.reopen(placed, isTakenBack && ruling.mayTakeBack(placed.amendment.id));
    onClose();
  };
  return (
    <Dialog
      title={intl.formatMessage({ id: "amendments.reopen.title" })}
      isOpen
      isAlert
      size="small"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="reopen-dialog"
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            {intl.formatMessage({ id: "action.cancel" })}
          </Button>
          <Button variant={mayTakeBack ? "normal" : "primary"} onPress={reopen(false)} data-testid="reopen-leave">
            {intl.formatMessage({ id: mayTakeBack ? "amendments.reopen.leave" : "amendments.act.reopen" })}
          </Button>
          {mayTakeBack && (
            <Button variant="primary" onPress={reopen(true)} data-testid="reopen-take-back">
              {intl.formatMessage({ id: "amendments.reopen.takeBack" })}
            </Button>
          )}
        </>
      }
    >
      <p>{intl.formatMessage({ id: mayTakeBack ? "amendments.reopen.mayTakeBack" : "amendments.reopen.stays" })}</p>
    </Dialog>
  );
}
