import { useIntl } from "react-intl";
import { IconButton } from "../../controls/IconButton.tsx";
import { Menu, type MenuGroup } from "../../controls/Menu.tsx";
import { Popover } from "../../controls/Popover.tsx";
import { SizePicker } from "../../controls/SizePicker.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { EditorStatus } from "../../documents/text/binding/editorState.ts";
import { TABLE_ACTS, type TableAct } from "./tableActs.ts";

export interface TableToolsProps {
  readonly status: EditorStatus;
  /** Does something in the text and gives it the focus again. */
  readonly act: (run: (editor: Editor) => void) => () => void;
}

/** Outside a table a button that makes one, inside one the menu of what can be done to it; and the button of footnotes. */
export function TableTools({ status, act }: TableToolsProps) {
  const intl = useIntl();
  return (
    <>
      {status.isInTable ? (
        <TableMenu status={status} act={act} />
      ) : (
        <Popover
          label={intl.formatMessage({ id: "table.insert" })}
          trigger={
            <IconButton
              icon="table"
              label={intl.formatMessage({ id: "table.insert" })}
              isDisabled={status.isInNote}
              data-testid="insert-table"
            />
          }
        >
          <SizePicker
            label={intl.formatMessage({ id: "table.size.label" })}
            nameOf={(rows, cols) => intl.formatMessage({ id: "table.size" }, { rows, cols })}
            onPick={(rows, cols) => act((on) => on.tables.insert(rows, cols))()}
          />
        </Popover>
      )}
      <IconButton
        icon="footnote"
        label={intl.formatMessage({ id: "note.insert" })}
        keys="Mod+Alt+F"
        isDisabled={status.isInNote}
        onPress={act((on) => on.notes.insert())}
        data-testid="insert-note"
      />
    </>
  );
}

function TableMenu({ status, act }: TableToolsProps) {
  const intl = useIntl();
  const entry = (id: TableAct) => ({
    id,
    label: intl.formatMessage({ id: id === "header" && status.hasHeader ? "table.headerOff" : `table.${id}` }),
    isDanger: id.startsWith("remove"),
  });
  const group = (label: string, ids: readonly TableAct[]): MenuGroup<TableAct> => ({ label, entries: ids.map(entry) });
  return (
    <Menu<TableAct>
      label={intl.formatMessage({ id: "table.menu" })}
      data-testid="table"
      trigger={<IconButton icon="table" label={intl.formatMessage({ id: "table.menu" })} data-testid="table-menu" />}
      groups={[
        group(intl.formatMessage({ id: "table.row" }), ["rowBefore", "rowAfter", "rowUp", "rowDown", "removeRow"]),
        group(intl.formatMessage({ id: "table.column" }), [
          "columnBefore",
          "columnAfter",
          "columnLeft",
          "columnRight",
          "removeColumn",
        ]),
        group(intl.formatMessage({ id: "table.table" }), ["header", "paragraphAfter", "removeTable"]),
      ]}
      focusAfter={act(() => undefined)}
      onAction={(id) => act(({ tables }) => TABLE_ACTS[id](tables))()}
    />
  );
}
