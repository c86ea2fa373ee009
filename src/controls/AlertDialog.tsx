import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { Button } from "./Button.tsx";
import { Dialog, type DialogProps } from "./Dialog.tsx";
import { testIdOf } from "./testId.ts";

export interface AlertDialogProps
  extends Pick<DialogProps, "title" | "trigger" | "isOpen" | "onOpenChange" | "data-testid"> {
  /** What will happen, and whether it can be undone. */
  readonly children: ReactNode;
  /** The verb of the act ("Remove Lublin"), never "OK". */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  readonly isDanger?: boolean;
  readonly onConfirm: () => void;
}

/** A question before an act. The focus starts on the way back. */
export function AlertDialog(props: AlertDialogProps) {
  const { children, confirmLabel, cancelLabel, isDanger = false, onConfirm, ...rest } = props;
  const intl = useIntl();
  return (
    <Dialog
      {...rest}
      isAlert
      size="small"
      footer={(close) => (
        <>
          <Button autoFocus onPress={close} data-testid={testIdOf(props["data-testid"], "cancel")}>
            {cancelLabel ?? intl.formatMessage({ id: "control.cancel" })}
          </Button>
          <Button
            variant={isDanger ? "danger" : "primary"}
            data-testid={testIdOf(props["data-testid"], "confirm")}
            onPress={() => {
              onConfirm();
              close();
            }}
          >
            {confirmLabel}
          </Button>
        </>
      )}
    >
      <div>{children}</div>
    </Dialog>
  );
}
