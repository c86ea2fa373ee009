import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { List } from "../../controls/List.tsx";
import { Section } from "../../controls/Section.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { selectOwnDevices } from "../../state/deviceSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { AddDeviceDialog } from "./AddDeviceDialog.tsx";
import { DeviceRow } from "./DeviceRow.tsx";

/** The machines on which one works in this space under one's own name. */
export function DevicesSection({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const devices = useAppSelector((state) => selectOwnDevices(state, space));
  const [isAdding, setAdding] = useState(false);
  const title = intl.formatMessage({ id: "security.devices.title" });
  return (
    <Section
      title={title}
      description={intl.formatMessage({ id: "security.devices.text" })}
      data-testid="own-devices"
      actions={
        devices.length > 0 && (
          <Button icon="plus" onPress={() => setAdding(true)} data-testid="device-add">
            {intl.formatMessage({ id: "security.devices.add" })}
          </Button>
        )
      }
    >
      <List label={title} isBoxed>
        {devices.map((device) => (
          <DeviceRow key={device.device} space={space} device={device} />
        ))}
      </List>
      {isAdding && <AddDeviceDialog space={space} onClose={() => setAdding(false)} />}
    </Section>
  );
}
