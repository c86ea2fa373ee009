import { useIntl } from "react-intl";
import { IconButton } from "../../controls/IconButton.tsx";
import { IconToggle } from "../../controls/IconToggle.tsx";
import { Toolbar, ToolbarGroup } from "../../controls/Toolbar.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { NumberedToggle } from "./NumberedToggle.tsx";
import { ReadOnlyLine } from "./ReadOnlyLine.tsx";
import { StyleMenu } from "./StyleMenu.tsx";
import { TableTools } from "./TableTools.tsx";
import { useEditorStatus } from "./useEditorStatus.ts";

export interface DraftToolbarProps {
  readonly space: SpaceId;
  readonly editor: Editor | null;
  readonly isEditable: boolean;
  readonly hasInspector: boolean;
  readonly onInspector: (isShown: boolean) => void;
}

export function DraftToolbar({ space, editor, isEditable, hasInspector, onInspector }: DraftToolbarProps) {
  const intl = useIntl();
  return (
    <div className="f-draft-bar" data-part="toolbar" tabIndex={-1}>
      {isEditable ? <Formatting editor={editor} /> : <ReadOnlyLine space={space} />}
      <IconToggle
        icon="sidebar"
        label={intl.formatMessage({ id: "toolbar.inspector" })}
        isSelected={hasInspector}
        onChange={onInspector}
        data-testid="toggle-inspector"
      />
    </div>
  );
}

function Formatting({ editor }: Pick<DraftToolbarProps, "editor">) {
  const intl = useIntl();
  const status = useEditorStatus(editor);
  const act = (run: (editor: Editor) => void) => () => {
    if (!editor) return;
    run(editor);
    editor.focus();
  };
  return (
    <Toolbar label={intl.formatMessage({ id: "toolbar.label" })}>
      <ToolbarGroup label={intl.formatMessage({ id: "toolbar.history" })}>
        <IconButton
          icon="undo"
          label={intl.formatMessage({ id: "toolbar.undo" })}
          keys="Mod+Z"
          isDisabled={!status.canUndo}
          onPress={act((on) => on.undo())}
          data-testid="undo"
        />
        <IconButton
          icon="redo"
          label={intl.formatMessage({ id: "toolbar.redo" })}
          keys="Mod+Shift+Z"
          isDisabled={!status.canRedo}
          onPress={act((on) => on.redo())}
          data-testid="redo"
        />
      </ToolbarGroup>
      <ToolbarGroup label={intl.formatMessage({ id: "toolbar.style" })}>
        <StyleMenu level={status.headingLevel} onStyle={(level) => act((on) => on.setHeading(level))()} />
        <NumberedToggle editor={editor} block={status.block} isDisabled={status.headingLevel !== null} />
      </ToolbarGroup>
      <ToolbarGroup label={intl.formatMessage({ id: "toolbar.text" })}>
        <IconToggle
          icon="bold"
          label={intl.formatMessage({ id: "toolbar.bold" })}
          keys="Mod+B"
          isSelected={status.isStrong}
          onChange={act((on) => on.toggleStrong())}
          data-testid="bold"
        />
        <IconToggle
          icon="italic"
          label={intl.formatMessage({ id: "toolbar.italic" })}
          keys="Mod+I"
          isSelected={status.isEm}
          onChange={act((on) => on.toggleEm())}
          data-testid="italic"
        />
      </ToolbarGroup>
      <ToolbarGroup label={intl.formatMessage({ id: "toolbar.insert" })}>
        <TableTools status={status} act={act} />
      </ToolbarGroup>
    </Toolbar>
  );
}
