import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Menu } from "../../../controls/Menu.tsx";
import type { PaperTitle } from "../../../documents/files/paperOf.ts";
import type { SpaceId } from "../../../domain/ids.ts";
import type { RedlineState } from "./useRedline.ts";
import { REDLINE_KINDS, type RedlineKind, useRedlineFile } from "./useRedlineFile.ts";

export interface RedlineFileMenuProps {
  readonly space: SpaceId;
  readonly title: PaperTitle;
  readonly state: RedlineState;
  /** Which two texts, as the reader names them. */
  readonly compared: string;
}

/** As what kind of file a redline is to be written. */
export function RedlineFileMenu({ space, title, state, compared }: RedlineFileMenuProps) {
  const intl = useIntl();
  const { isWriting, write } = useRedlineFile(space, title, compared);
  const label = intl.formatMessage({ id: "draft.export" });
  return (
    <Menu<RedlineKind>
      label={label}
      placement="top end"
      trigger={
        // Not while it writes: a button that is off loses the focus, and with it the keys of the dialog.
        <Button isDisabled={state.state !== "ready"} data-testid="redline-export">
          {label}
        </Button>
      }
      groups={[
        {
          label,
          isLabelHidden: true,
          entries: REDLINE_KINDS.map((id) => ({
            id,
            label: intl.formatMessage({ id: `export.kind.${id}` }),
            description: intl.formatMessage({ id: `redline.export.${id}` }),
          })),
        },
      ]}
      onAction={(kind) => {
        if (state.state === "ready" && !isWriting) void write(kind, state);
      }}
      data-testid="redline-export-menu"
    />
  );
}
