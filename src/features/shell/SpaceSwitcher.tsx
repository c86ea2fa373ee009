import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Icon } from "../../controls/icons/Icon.tsx";
import { Menu } from "../../controls/Menu.tsx";
import { isSpaceId, type SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { selectSpaces } from "../../state/spaceSelectors.ts";
import { view } from "../../state/view.ts";

/** Which space this is, and the way to another one. */
export function SpaceSwitcher({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const spaces = useAppSelector(selectSpaces);
  const unnamed = intl.formatMessage({ id: "shell.unnamedSpace" });
  const here = spaces.find((entry) => entry.space === space);
  const label = intl.formatMessage({ id: "shell.switchSpace" });
  const choose = (id: string): void => {
    if (id === "create") dispatch(view.actions.sheetOpened("createSpace"));
    else if (id === "join") dispatch(view.actions.sheetOpened("join"));
    else if (isSpaceId(id)) dispatch(view.actions.pageOpened({ name: "drafts", space: id }));
  };
  return (
    <div className="f-shell-switch">
      <Menu<string>
        label={label}
        data-testid="space-menu"
        onAction={choose}
        trigger={
          <Button variant="quiet" data-testid="space-switcher">
            <span className="f-shell-space">
              <bdi className="f-shell-space-name">{here?.code || here?.name || unnamed}</bdi>
              <Icon name="chevronDown" />
            </span>
          </Button>
        }
        groups={[
          {
            label: intl.formatMessage({ id: "shell.spaces" }),
            entries: spaces.map((entry) => ({
              id: entry.space,
              label: entry.name || unnamed,
              ...(entry.code && { description: entry.code }),
              ...(entry.space === space && { icon: "check" as const }),
            })),
          },
          {
            label: intl.formatMessage({ id: "shell.moreSpaces" }),
            isLabelHidden: true,
            entries: [
              { id: "create", icon: "plus", label: intl.formatMessage({ id: "shell.newSpace" }) },
              { id: "join", icon: "invite", label: intl.formatMessage({ id: "shell.joinSpace" }) },
            ],
          },
        ]}
      />
    </div>
  );
}
