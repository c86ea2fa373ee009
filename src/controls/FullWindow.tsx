import type { ReactNode } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { useIntl } from "react-intl";
import { IconButton } from "./IconButton.tsx";
import type { TestId } from "./testId.ts";
import "./FullWindow.css";

export interface FullWindowProps extends TestId {
  /** Read out as its name. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Takes all of the window, to be seen from afar. Escape or the cross leads back. */
export function FullWindow({ label, onClose, children, "data-testid": testId }: FullWindowProps) {
  const intl = useIntl();
  return (
    <ModalOverlay className="c-full" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="c-full-modal">
        <Dialog className="c-full-page" aria-label={label} data-testid={testId}>
          <span className="c-full-close">
            <IconButton icon="close" label={intl.formatMessage({ id: "control.close" })} onPress={onClose} autoFocus />
          </span>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
