import { useIntl } from "react-intl";
import { AlertDialog } from "../../../controls/AlertDialog.tsx";

export interface DiscardQuestionProps {
  readonly onBack: () => void;
  readonly onDiscard: () => void;
}

/** Before what was typed goes: it is kept nowhere. */
export function DiscardQuestion({ onBack, onDiscard }: DiscardQuestionProps) {
  const intl = useIntl();
  return (
    <AlertDialog
      title={intl.formatMessage({ id: "amendments.discard.title" })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onBack()}
      confirmLabel={intl.formatMessage({ id: "amendments.discard.confirm" })}
      cancelLabel={intl.formatMessage({ id: "amendments.discard.back" })}
      isDanger
      onConfirm={onDiscard}
      data-testid="wording-discard"
    >
      {intl.formatMessage({ id: "amendments.discard.text" })}
    </AlertDialog>
  );
}
