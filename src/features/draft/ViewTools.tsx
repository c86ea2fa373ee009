import { useIntl } from "react-intl";
import { IconButton } from "../../controls/IconButton.tsx";
import { IconToggle } from "../../controls/IconToggle.tsx";
import { keysFor } from "../../documents/text/keys/keyTable.ts";
import type { Desk } from "./useDesk.ts";

export interface ViewToolsProps {
  readonly desk: Desk;
  /** Null for who may not confirm versions. */
  readonly onConfirm: (() => void) | null;
  readonly mayDiscuss: boolean;
  readonly isSuggesting: boolean;
  readonly onExport: () => void;
}

/** What changes nothing in the text: speaking about it, searching it, seeing who wrote it, having it alone on the screen, and as a file. */
export function ViewTools({ desk, onConfirm, mayDiscuss, isSuggesting, onExport }: ViewToolsProps) {
  const intl = useIntl();
  return (
    <div className="f-draft-view-tools">
      {mayDiscuss && (
        <>
          <IconToggle
            icon="suggest"
            label={intl.formatMessage({ id: "suggesting.turn" })}
            keys={keysFor("suggest")}
            isSelected={isSuggesting}
            onChange={() => desk.run("suggest")}
            data-testid="suggest"
          />
          <IconButton
            icon="amendment"
            label={intl.formatMessage({ id: "amendments.propose" })}
            keys={keysFor("propose")}
            onPress={() => desk.run("propose")}
            data-testid="propose-tool"
          />
          <IconButton
            icon="comment"
            label={intl.formatMessage({ id: "comments.new" })}
            keys={keysFor("comment")}
            onPress={() => desk.run("comment")}
            data-testid="comment-tool"
          />
          <IconButton
            icon="bracket"
            label={intl.formatMessage({ id: "brackets.put" })}
            keys={keysFor("bracket")}
            onPress={() => desk.run("bracket")}
            data-testid="bracket-tool"
          />
        </>
      )}
      <IconButton
        icon="search"
        label={intl.formatMessage({ id: "find.title" })}
        keys={keysFor("find")}
        onPress={() => desk.run("find")}
        data-testid="find"
      />
      <IconToggle
        icon="people"
        label={intl.formatMessage({ id: "authors.title" })}
        keys={keysFor("authors")}
        isSelected={desk.hasAuthors}
        onChange={() => desk.run("authors")}
        data-testid="authors"
      />
      <IconButton
        icon="focus"
        label={intl.formatMessage({ id: "focus.enter" })}
        keys={keysFor("focusMode")}
        onPress={() => desk.run("focusMode")}
        data-testid="focus-mode"
      />
      <IconButton
        icon="download"
        label={intl.formatMessage({ id: "draft.export" })}
        onPress={onExport}
        data-testid="export"
      />
      {onConfirm && (
        <IconButton
          icon="checkCircle"
          label={intl.formatMessage({ id: "versions.confirm" })}
          onPress={onConfirm}
          data-testid="confirm-version-tool"
        />
      )}
    </div>
  );
}
