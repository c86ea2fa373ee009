import { useIntl } from "react-intl";
import { Switch } from "../../controls/Switch.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { setOnline } from "../../state/settingsCommands.ts";

export function OnlineSwitch() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const isOnline = useAppSelector((state) => state.connection.net?.online ?? true);
  return (
    <div className="f-sync-online">
      <Switch
        isSelected={!isOnline}
        data-testid="sync-offline"
        onChange={(isSelected) => void dispatch(setOnline(!isSelected))}
        {...(!isOnline && { description: intl.formatMessage({ id: "sync.offline.text" }) })}
      >
        {intl.formatMessage({ id: "shell.workOffline" })}
      </Switch>
    </div>
  );
}
