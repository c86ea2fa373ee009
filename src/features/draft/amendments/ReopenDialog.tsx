import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";

export interface ReopenDialogProps {
  readonly title: string;
  /** Said where the words cannot be taken out. */
  readonly stays: string;
  /** Bringing its words in was the last thing that undo knows of. */
  readonly mayTakeBack: () => boolean;
  readonly onReopen: (isTakenBack: boolean) => void;
  readonly onClose: () => void;
}

/** What becomes of the text when something that was agreed, or lifted, is open again. */
export function ReopenDialog({ title, stays, onReopen, onClose, ...props }: ReopenDialogProps) {
  const intl = useIntl();
  const [mayTakeBack] = useState(props.mayTakeBack);
  const reopen = (isTakenBack: boolean) => (): void => {
    // Somebody may have gone on writing behind the dialog: then undo would take back something else.
    onReopen(isTakenBack && props.mayTakeBack());
    onClose();
  };
  return (
    <Dialog
      title={title}
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
      <p>{mayTakeBack ? intl.formatMessage({ id: "amendments.reopen.mayTakeBack" }) : stays}</p>
    </Dialog>
  );
}
