import { useIntl } from "react-intl";
import { IconButton } from "../../controls/IconButton.tsx";
import { IconToggle } from "../../controls/IconToggle.tsx";
import { Toolbar, ToolbarGroup } from "../../controls/Toolbar.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { SpaceId } from "../../domain/ids.ts";
import { keysFor } from "../../documents/text/keys/keyTable.ts";
import { ListTools } from "./ListTools.tsx";
import { NumberingMenu } from "./NumberingMenu.tsx";
import { ReadOnlyLine } from "./ReadOnlyLine.tsx";
import { StyleMenu } from "./StyleMenu.tsx";
import { SuggestingLine } from "./suggesting/SuggestingLine.tsx";
import { TableTools } from "./TableTools.tsx";
import type { Desk } from "./useDesk.ts";
import { ViewTools } from "./ViewTools.tsx";
import { useEditorStatus } from "./useEditorStatus.ts";

export interface DraftToolbarProps {
  readonly space: SpaceId;
  readonly editor: Editor | null;
  readonly isEditable: boolean;
  readonly isSuggesting: boolean;
  readonly hasInspector: boolean;
  readonly onInspector: (isShown: boolean) => void;
  readonly desk: Desk;
  /** Language of the draft. */
  readonly lang: string;
  /** Null for who may not confirm versions. */
  readonly onConfirm: (() => void) | null;
  readonly mayDiscuss: boolean;
  readonly onExport: () => void;
}

export function DraftToolbar(props: DraftToolbarProps) {
  const { space, editor, isEditable, isSuggesting, hasInspector, onInspector, desk, lang } = props;
  const intl = useIntl();
  return (
    <div className="f-draft-bar" data-part="toolbar" tabIndex={-1}>
      {/* It is there before there is anything in it: only what comes into it later is read out. */}
      <div role="status" className="f-suggest-status">
        {isSuggesting && <SuggestingLine />}
      </div>
      {isEditable && <Formatting {...{ editor, desk, lang }} />}
      {!isEditable && !isSuggesting && <ReadOnlyLine space={space} />}
      <ViewTools {...props} />
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

function Formatting({ editor, desk, lang }: Pick<DraftToolbarProps, "editor" | "desk" | "lang">) {
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
          keys={keysFor("undo")}
          isDisabled={!status.canUndo}
          onPress={act((on) => on.undo())}
          data-testid="undo"
        />
        <IconButton
          icon="redo"
          label={intl.formatMessage({ id: "toolbar.redo" })}
          keys={keysFor("redo")}
          isDisabled={!status.canRedo}
          onPress={act((on) => on.redo())}
          data-testid="redo"
        />
      </ToolbarGroup>
      <ToolbarGroup label={intl.formatMessage({ id: "toolbar.style" })}>
        <StyleMenu
          look={status.look}
          level={status.headingLevel}
          onStyle={(style) => act((on) => on.run(style))()}
          lang={status.lang}
          textLang={lang}
          focusAfter={() => editor?.focus()}
          onLang={(chosen) => act((on) => on.setLanguage(chosen))()}
        />
        <ListTools status={status} onAct={(name) => act((on) => on.run(name))()} />
        <NumberingMenu editor={editor} />
      </ToolbarGroup>
      <ToolbarGroup label={intl.formatMessage({ id: "toolbar.text" })}>
        <IconToggle
          icon="bold"
          label={intl.formatMessage({ id: "toolbar.bold" })}
          keys={keysFor("bold")}
          isSelected={status.isStrong}
          onChange={act((on) => on.toggleStrong())}
          data-testid="bold"
        />
        <IconToggle
          icon="italic"
          label={intl.formatMessage({ id: "toolbar.italic" })}
          keys={keysFor("italic")}
          isSelected={status.isEm}
          onChange={act((on) => on.toggleEm())}
          data-testid="italic"
        />
        <IconToggle
          icon="underline"
          label={intl.formatMessage({ id: "toolbar.underline" })}
          keys={keysFor("underline")}
          isSelected={status.isUnderlined}
          onChange={act((on) => on.run("underline"))}
          data-testid="underline"
        />
        <IconToggle
          icon="link"
          label={intl.formatMessage({ id: "toolbar.link" })}
          keys={keysFor("link")}
          isSelected={status.isLink}
          onChange={desk.openLink}
          data-testid="link"
        />
      </ToolbarGroup>
      <ToolbarGroup label={intl.formatMessage({ id: "toolbar.insert" })}>
        <TableTools status={status} act={act} />
        <IconButton
          icon="reference"
          label={intl.formatMessage({ id: "reference.insert" })}
          keys={keysFor("reference")}
          onPress={desk.openReference}
          data-testid="insert-reference"
        />
      </ToolbarGroup>
    </Toolbar>
  );
}
