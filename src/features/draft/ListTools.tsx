import { useIntl } from "react-intl";
import { IconButton } from "../../controls/IconButton.tsx";
import { IconToggle } from "../../controls/IconToggle.tsx";
import type { EditorStatus } from "../../documents/text/binding/editorState.ts";
import { keysFor } from "../../documents/text/keys/keyTable.ts";

type ListAct = "bullets" | "list" | "numbered" | "levelIn" | "levelOut";

export interface ListToolsProps {
  readonly status: EditorStatus;
  readonly onAct: (act: ListAct) => void;
}

/** Lists, numbers and their levels. Paragraphs of a recommendation carry numbers, so that one can speak of them. */
export function ListTools({ status, onAct }: ListToolsProps) {
  const intl = useIntl();
  const isListed = status.look === "bullets" || status.look === "list";
  const hasLevels = isListed || (status.look === "paragraph" && status.isNumbered);
  return (
    <>
      <IconToggle
        icon="list"
        label={intl.formatMessage({ id: "toolbar.bullets" })}
        keys={keysFor("bullets")}
        isSelected={status.look === "bullets"}
        onChange={() => onAct("bullets")}
        data-testid="bullets"
      />
      <IconToggle
        icon="numberedList"
        label={intl.formatMessage({ id: "toolbar.list" })}
        keys={keysFor("list")}
        isSelected={status.look === "list"}
        onChange={() => onAct("list")}
        data-testid="list"
      />
      <IconToggle
        icon="numbering"
        label={intl.formatMessage({ id: "toolbar.numberedParagraph" })}
        keys={keysFor("numbered")}
        isSelected={status.isNumbered}
        onChange={() => onAct("numbered")}
        data-testid="numbered"
      />
      <IconButton
        icon="levelOut"
        label={intl.formatMessage({ id: "toolbar.levelOut" })}
        keys={keysFor("levelOut")}
        isDisabled={!hasLevels}
        onPress={() => onAct("levelOut")}
        data-testid="level-out"
      />
      <IconButton
        icon="levelIn"
        label={intl.formatMessage({ id: "toolbar.levelIn" })}
        keys={keysFor("levelIn")}
        isDisabled={!hasLevels}
        onPress={() => onAct("levelIn")}
        data-testid="level-in"
      />
    </>
  );
}
