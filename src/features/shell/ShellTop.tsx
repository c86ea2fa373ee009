import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { IconToggle } from "../../controls/IconToggle.tsx";
import { MarkRow } from "../../controls/MarkRow.tsx";
import { TopBar } from "../../controls/TopBar.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { selectConnection } from "../../state/connectionSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { setOnline } from "../../state/settingsCommands.ts";
import { selectHere } from "../../state/spaceSelectors.ts";
import { ConnectionWords } from "./ConnectionWords.tsx";

export interface ShellTopProps {
  readonly space: SpaceId;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
}

export function ShellTop({ space, title, detail }: ShellTopProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const here = useAppSelector((state) => selectHere(state, space));
  const connection = useAppSelector((state) => selectConnection(state, space));
  const isOffline = connection.state === "offline";
  return (
    <TopBar title={title} detail={detail}>
      {here.length > 0 && (
        <span className="f-shell-here" data-now data-testid="here">
          <MarkRow label={intl.formatMessage({ id: "presence.here" })}>
            {here.map(({ device, code, index, name, delegation }) => (
              <DelegationMark
                key={device}
                code={code}
                place={index}
                name={[name, delegation].filter(Boolean).join(", ")}
              />
            ))}
          </MarkRow>
        </span>
      )}
      <ConnectionWords {...connection} />
      <IconToggle
        icon="offline"
        label={intl.formatMessage({ id: "shell.workOffline" })}
        isSelected={isOffline}
        onChange={(isSelected) => void dispatch(setOnline(!isSelected))}
        data-testid="work-offline"
      />
    </TopBar>
  );
}
