import { useIntl } from "react-intl";
import { CopyField } from "../../controls/CopyField.tsx";
import { Section } from "../../controls/Section.tsx";
import { Switch } from "../../controls/Switch.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { changeSettings } from "../../state/settingsCommands.ts";
import { copyText } from "../../state/systemCommands.ts";
import { OwnAddresses } from "./OwnAddresses.tsx";

/** Where machines find each other: in the room by themselves, elsewhere by an address. */
export function MeetingPlaces() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const isLan = useAppSelector((state) => state.view.settings?.lan ?? true);
  const [own] = useAppSelector((state) => state.connection.places.own);
  const copy = async (text: string): Promise<void> => {
    const copied = await dispatch(copyText(text));
    if (!copied.ok) throw new Error(copied.error.code);
  };
  return (
    <Section
      title={intl.formatMessage({ id: "sync.places.title" })}
      description={intl.formatMessage({ id: "sync.places.text" })}
    >
      <Switch
        isSelected={isLan}
        data-testid="sync-lan"
        onChange={(lan) => void dispatch(changeSettings({ lan }))}
        description={intl.formatMessage({ id: "settings.network.lan.description" })}
      >
        {intl.formatMessage({ id: "settings.network.lan.label" })}
      </Switch>
      {isLan && own !== undefined && (
        <CopyField
          label={intl.formatMessage({ id: "sync.places.nearby" })}
          description={intl.formatMessage({ id: "sync.places.nearby.text" })}
          value={own}
          onCopy={copy}
          data-testid="nearby-address"
        />
      )}
      <OwnAddresses />
    </Section>
  );
}
