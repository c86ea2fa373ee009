import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { selectSelf } from "../../state/spaceSelectors.ts";
import { view } from "../../state/view.ts";

/** As whom one writes in this space. */
export function SelfRow({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const self = useAppSelector((state) => selectSelf(state, space));
  return (
    <li className="f-shell-self">
      {self && <DelegationMark code={self.code} place={self.index} name={self.delegation} />}
      <span className="f-shell-self-words">
        <bdi data-testid="self-name">{self?.name || intl.formatMessage({ id: "presence.you" })}</bdi>
        {self && <span className="f-shell-self-role">{intl.formatMessage({ id: `role.${self.role}` })}</span>}
      </span>
      <IconButton
        icon="settings"
        label={intl.formatMessage({ id: "shell.settings" })}
        keys="Mod+,"
        tooltipPlacement="top"
        onPress={() => dispatch(view.actions.sheetOpened("settings"))}
        data-testid="open-settings"
      />
    </li>
  );
}
