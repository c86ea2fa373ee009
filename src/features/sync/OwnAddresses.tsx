import { type FormEvent, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { changeSettings } from "../../state/settingsCommands.ts";
import { meetingAddress } from "./meetingAddress.ts";

/** Addresses of meeting places that this user has typed. */
export function OwnAddresses() {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const addresses = useAppSelector((state) => state.view.settings?.rendezvous);
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const keep = (rendezvous: string[]): void => {
    void dispatch(changeSettings({ rendezvous }));
  };
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const address = meetingAddress(typed);
    setWrong(address === null);
    if (address === null) return;
    setTyped("");
    keep([...new Set([...(addresses ?? []), address])]);
  };
  return (
    <div className="f-sync-addresses">
      {addresses && addresses.length > 0 && (
        <List label={intl.formatMessage({ id: "sync.places.own" })} isBoxed>
          {addresses.map((address) => (
            <ListRow
              key={address}
              icon="link"
              title={<code className="selectable">{address}</code>}
              actions={
                <IconButton
                  icon="trash"
                  label={intl.formatMessage({ id: "sync.places.remove" }, { address })}
                  onPress={() => keep(addresses.filter((other) => other !== address))}
                />
              }
            />
          ))}
        </List>
      )}
      <form className="f-sync-add" onSubmit={add}>
        <TextField
          label={intl.formatMessage({ id: "sync.places.add" })}
          description={intl.formatMessage({ id: "settings.network.internet.description" })}
          value={typed}
          onChange={(text) => {
            setTyped(text);
            setWrong(false);
          }}
          spellCheck="false"
          maxLength={300}
          data-testid="meeting-address"
          {...(isWrong && { error: intl.formatMessage({ id: "sync.places.error" }) })}
        />
        <Button type="submit" isDisabled={typed.trim() === ""} data-testid="meeting-address-add">
          {intl.formatMessage({ id: "sync.places.addSubmit" })}
        </Button>
      </form>
    </div>
  );
}
