import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Icon } from "../../controls/icons/Icon.tsx";
import { Menu } from "../../controls/Menu.tsx";

type Level = 1 | 2 | 3 | null;
type StyleId = "paragraph" | "heading1" | "heading2" | "heading3";

const levels: Readonly<Record<StyleId, Level>> = { paragraph: null, heading1: 1, heading2: 2, heading3: 3 };
const ids = ["paragraph", "heading1", "heading2", "heading3"] as const;

export interface StyleMenuProps {
  readonly level: number | null;
  readonly onStyle: (level: Level) => void;
}

/** What the paragraph is, and what else it could be. */
export function StyleMenu({ level, onStyle }: StyleMenuProps) {
  const intl = useIntl();
  const name = (of: number | null): string =>
    of === null
      ? intl.formatMessage({ id: "toolbar.paragraph" })
      : intl.formatMessage({ id: "toolbar.headingLevel" }, { level: of });
  const label = intl.formatMessage({ id: "toolbar.style" });
  return (
    <Menu<StyleId>
      label={label}
      data-testid="style"
      trigger={
        <Button variant="quiet" data-testid="style-menu">
          <span className="f-draft-style">
            <span>{name(level)}</span>
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
            label: name(levels[id]),
            icon: id === "paragraph" ? "paragraph" : "heading",
            keys: `Mod+Alt+${String(levels[id] ?? 0)}`,
          })),
        },
      ]}
      onAction={(id) => onStyle(levels[id])}
    />
  );
}
