import { useEffect, useState } from "react";
import { IconButton } from "./IconButton.tsx";
import { Icon } from "./icons/Icon.tsx";
import { Menu, type MenuProps } from "./Menu.tsx";
import { type TestId, testIdOf } from "./testId.ts";

type RowMenuProps<Id extends string> = TestId & Pick<MenuProps<Id>, "label" | "groups" | "onAction">;

/**
 * The menu at the end of a table's row. A long table has many of them, so that each is only a button until it is first
 * pressed.
 */
export function RowMenu<Id extends string>(props: RowMenuProps<Id>) {
  const [isMenu, setMenu] = useState(false);
  const triggerId = testIdOf(props["data-testid"], "trigger");
  return isMenu ? (
    <OpeningMenu {...props} triggerId={triggerId} />
  ) : (
    <button
      type="button"
      className="c-icon-button"
      aria-haspopup="menu"
      aria-label={props.label}
      data-testid={triggerId}
      onClick={() => setMenu(true)}
    >
      <Icon name="more" />
    </button>
  );
}

/** Opens once its own button has the focus, so that the focus comes back to it. */
function OpeningMenu<Id extends string>({
  triggerId,
  ...props
}: RowMenuProps<Id> & { readonly triggerId: string | undefined }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(true), []);
  return (
    <Menu<Id>
      {...props}
      placement="bottom end"
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={<IconButton icon="more" label={props.label} data-testid={triggerId} autoFocus />}
    />
  );
}
