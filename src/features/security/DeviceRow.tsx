import { useState } from "react";
import { useIntl } from "react-intl";
import { IconButton } from "../../controls/IconButton.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { nameDevice, removeDevice } from "../../state/deviceCommands.ts";
import type { DeviceView } from "../../state/deviceSelectors.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { NameDeviceDialog } from "./NameDeviceDialog.tsx";

export function DeviceRow({ space, device }: { readonly space: SpaceId; readonly device: DeviceView }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const [isNaming, setNaming] = useState(false);
  const name = device.name || intl.formatMessage({ id: "security.devices.unnamed" });
  const say = (id: "security.devices.removed" | "security.devices.named", called = name): void => {
    toasts.show({ text: intl.formatMessage({ id }, { name: called }), tone: "ok" });
  };
  const remove = async (): Promise<void> => {
    if ((await dispatch(removeDevice(space, device.device, name))).ok) say("security.devices.removed");
  };
  const rename = async (called: string): Promise<void> => {
    setNaming(false);
    if ((await dispatch(nameDevice(space, device.device, called))).ok) say("security.devices.named", called);
  };
  return (
    <ListRow
      icon="laptop"
      data-testid="device-row"
      title={<bdi data-testid="device-name">{name}</bdi>}
      detail={<code className="f-security-key">{device.device.slice(0, 16).replace(/.{4}(?=.)/g, "$& ")}</code>}
      meta={<Seen device={device} />}
      actions={
        <>
          <IconButton
            icon="pencil"
            label={intl.formatMessage({ id: "security.devices.rename" }, { name })}
            onPress={() => setNaming(true)}
            data-testid="device-rename"
          />
          {!device.isSelf && (
            <IconButton
              icon="trash"
              label={intl.formatMessage({ id: "members.removeDevice" }, { name })}
              onPress={() => void remove()}
              data-testid="device-remove"
            />
          )}
          {isNaming && (
            <NameDeviceDialog
              name={device.name}
              onName={(called) => void rename(called)}
              onClose={() => setNaming(false)}
            />
          )}
        </>
      }
    />
  );
}

/** When it was last met, as far as this machine knows. */
function Seen({ device }: { readonly device: DeviceView }) {
  const intl = useIntl();
  if (device.isSelf) return <StatusDot tone="ok">{intl.formatMessage({ id: "members.thisMachine" })}</StatusDot>;
  if (device.isConnected) return <StatusDot tone="ok">{intl.formatMessage({ id: "sync.member.here" })}</StatusDot>;
  return (
    <StatusDot tone="neutral">
      {device.lastMetAt === 0
        ? intl.formatMessage({ id: "sync.member.never" })
        : intl.formatMessage({ id: "members.lastMet" }, { when: <RelativeTime key="when" at={device.lastMetAt} /> })}
    </StatusDot>
  );
}
