import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Icon } from "../../controls/icons/Icon.tsx";
import { Menu } from "../../controls/Menu.tsx";
import type { EditorStatus } from "../../documents/text/binding/editorState.ts";
import { keysFor } from "../../documents/text/keys/keyTable.ts";

const ids = ["paragraph", "heading1", "heading2", "heading3", "heading4", "quote"] as const;
type StyleId = (typeof ids)[number];

export interface StyleMenuProps {
  readonly look: EditorStatus["look"];
  readonly level: number | null;
  readonly onStyle: (style: StyleId) => void;
}

/** What the paragraph is, and what else it could be. */
export function StyleMenu({ look, level, onStyle }: StyleMenuProps) {
  const intl = useIntl();
  const name = (style: StyleId): string =>
    style === "paragraph" || style === "quote"
      ? intl.formatMessage({ id: `toolbar.${style}` })
      : intl.formatMessage({ id: "toolbar.headingLevel" }, { level: Number(style.slice(-1)) });
  const now = level === null ? null : intl.formatMessage({ id: "toolbar.headingLevel" }, { level });
  const listed = look === "bullets" || look === "list" ? intl.formatMessage({ id: `toolbar.${look}` }) : null;
  const label = intl.formatMessage({ id: "toolbar.style" });
  return (
    <Menu<StyleId>
      label={label}
      data-testid="style"
      trigger={
        <Button variant="quiet" data-testid="style-menu">
          <span className="f-draft-style">
            <span>{now ?? listed ?? name(look === "quote" ? "quote" : "paragraph")}</span>
            <Icon name="chevronDown" size="small" />
          </span>
        </Button>
      }
      groups={[
        {
          label,
          isLabelHidden: true,
          entries: ids.map((id) => ({
            id,
            label: name(id),
            icon: id === "paragraph" ? "paragraph" : id === "quote" ? "quote" : "heading",
            keys: keysFor(id),
          })),
        },
      ]}
      onAction={onStyle}
    />
  );
}
