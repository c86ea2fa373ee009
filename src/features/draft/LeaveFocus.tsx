import { useEffect } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Kbd } from "../../controls/Kbd.tsx";

/** The one thing beside the text in focus mode. While it is there, the rest of the window is not. */
export function LeaveFocus({ onLeave }: { readonly onLeave: () => void }) {
  const intl = useIntl();
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.focusMode = "";
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.isComposing || isTaken(event)) return;
      event.preventDefault();
      onLeave();
    };
    window.addEventListener("keydown", pressed);
    return () => {
      window.removeEventListener("keydown", pressed);
      delete dataset.focusMode;
    };
  }, [onLeave]);
  return (
    <div className="f-draft-leave">
      <Button variant="quiet" onPress={onLeave} data-testid="leave-focus">
        {intl.formatMessage({ id: "focus.leave" })} <Kbd keys="Escape" />
      </Button>
    </div>
  );
}

/** Something above the text wants the key. The editor marks every Escape as answered, so in the text that says nothing. */
function isTaken({ defaultPrevented, target }: KeyboardEvent): boolean {
  const isInText = target instanceof Element && target.closest(".ProseMirror") !== null;
  return (defaultPrevented && !isInText) || document.querySelector('[role="dialog"], [role="menu"]') !== null;
}
