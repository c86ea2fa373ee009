import type { ReactElement, ReactNode } from "react";
import { Dialog as KitDialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useIntl } from "react-intl";
import { className } from "./className.ts";
import { IconButton } from "./IconButton.tsx";
import type { TestId } from "./testId.ts";
import { useEscapeFromNowhere } from "./useEscapeFromNowhere.ts";
import "./Dialog.css";

type WithClose = ReactNode | ((close: () => void) => ReactNode);

export interface DialogProps extends TestId {
  readonly title: string;
  readonly children: WithClose;
  /** Buttons, the affirming one last. */
  readonly footer?: WithClose;
  readonly size?: "small" | "normal" | "wide";
  /** A button that opens it; without one the dialog is steered by isOpen. */
  readonly trigger?: ReactElement;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** For questions that must be answered: no cross, and a click outside does not close. */
  readonly isAlert?: boolean;
  /** Nothing in the body takes the focus, and it may be longer than the window: then the body takes it, to be scrolled by keys. */
  readonly isLongRead?: boolean;
  /** On paper it stands alone, without its buttons. */
  readonly isPrinted?: boolean;
}

const render = (part: WithClose | undefined, close: () => void) => (typeof part === "function" ? part(close) : part);

/** Traps the focus, closes on Escape and gives the focus back. */
export function Dialog(props: DialogProps) {
  const { size = "normal", trigger, isOpen, onOpenChange, isAlert = false, isPrinted = false } = props;
  const steer = { ...(isOpen !== undefined && { isOpen }), ...(onOpenChange && { onOpenChange }) };
  const overlay = (
    <ModalOverlay className="c-scrim" isDismissable={!isAlert} {...(!trigger && steer)}>
      <Modal className={className("c-modal", `c-modal-${size}`)}>
        <KitDialog
          className={isPrinted ? "c-dialog c-dialog-printed" : "c-dialog"}
          data-testid={props["data-testid"]}
          role={isAlert ? "alertdialog" : "dialog"}
        >
          {({ close }) => <DialogParts {...props} close={close} />}
        </KitDialog>
      </Modal>
    </ModalOverlay>
  );
  if (!trigger) return overlay;
  return (
    <DialogTrigger {...steer}>
      {trigger}
      {overlay}
    </DialogTrigger>
  );
}

function DialogParts(props: DialogProps & { readonly close: () => void }) {
  const { title, children, footer, isAlert = false, isLongRead = false, close } = props;
  const intl = useIntl();
  const head = useEscapeFromNowhere<HTMLElement>(close);
  return (
    <>
      <header ref={head} className="c-dialog-head">
        <Heading slot="title" level={2} className="c-dialog-title">
          {title}
        </Heading>
        {!isAlert && <IconButton icon="close" label={intl.formatMessage({ id: "control.close" })} onPress={close} />}
      </header>
      <div className="c-dialog-body" {...(isLongRead && { tabIndex: 0, role: "region", "aria-label": title })}>
        {render(children, close)}
      </div>
      {footer && <footer className="c-dialog-foot">{render(footer, close)}</footer>}
    </>
  );
}
