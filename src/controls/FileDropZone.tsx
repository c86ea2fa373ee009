import type { ReactNode } from "react";
import { DropZone, FileTrigger, Text } from "react-aria-components";
import { useIntl } from "react-intl";
import { Button } from "./Button.tsx";
import { Icon } from "./icons/Icon.tsx";
import { type TestId, testIdOf } from "./testId.ts";
import "./FileDropZone.css";

export interface FileDropZoneProps extends TestId {
  /** What may be dropped here. */
  readonly label: string;
  readonly children?: ReactNode;
  /** Endings with a dot, or media types. */
  readonly accept?: readonly string[];
  readonly isMany?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Drop, paste or choose: the button is the way for the keyboard. */
export function FileDropZone({
  label,
  children,
  accept = [],
  isMany = false,
  onFiles,
  "data-testid": testId,
}: FileDropZoneProps) {
  const intl = useIntl();
  return (
    <DropZone
      className="c-drop"
      data-testid={testId}
      onDrop={async (event) => {
        const dropped = event.items.flatMap((item) => (item.kind === "file" ? [item.getFile()] : []));
        const files = await Promise.all(dropped);
        if (files.length > 0) onFiles(isMany ? files : files.slice(0, 1));
      }}
    >
      <Icon name="file" size="large" />
      <Text slot="label" className="c-drop-label">
        {label}
      </Text>
      {children && <span className="c-drop-text">{children}</span>}
      <FileTrigger
        acceptedFileTypes={accept}
        allowsMultiple={isMany}
        onSelect={(files) => {
          if (files && files.length > 0) onFiles([...files]);
        }}
      >
        <Button data-testid={testIdOf(testId, "choose")}>{intl.formatMessage({ id: "control.chooseFile" })}</Button>
      </FileTrigger>
    </DropZone>
  );
}
