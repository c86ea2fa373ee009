import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Icon } from "../../controls/icons/Icon.tsx";
import { Menu } from "../../controls/Menu.tsx";
import type { EditorStatus } from "../../documents/text/binding/editorState.ts";
import { languageName } from "../../controls/languageName.ts";
import { keysFor } from "../../documents/text/keys/keyTable.ts";

const ids = ["paragraph", "heading1", "heading2", "heading3", "heading4", "quote"] as const;
type StyleId = (typeof ids)[number];

const isStyle = (id: string): id is StyleId => ids.some((one) => one === id);

/** Those of the group's papers, and whatever the paragraph is in. */
function languagesFor(text: string, own: string | null): readonly string[] {
  const others = ["en", "fr", "pl", "uk"].filter((tag) => tag !== text);
  return own === null || others.includes(own) ? others : [...others, own];
}

export interface StyleMenuProps {
  readonly look: EditorStatus["look"];
  readonly level: number | null;
  readonly onStyle: (style: StyleId) => void;
  /** Language of the paragraph, null where it is that of the text. */
  readonly lang: string | null;
  readonly textLang: string;
  readonly onLang: (lang: string | null) => void;
  /** Takes the focus once something was chosen. */
  readonly focusAfter: () => void;
}

type LangId = `lang-${string}`;

/** What the paragraph is and which language it is in, and what else it could be. */
export function StyleMenu({ look, level, onStyle, lang, textLang, onLang, focusAfter }: StyleMenuProps) {
  const intl = useIntl();
  const name = (style: StyleId): string =>
    style === "paragraph" || style === "quote"
      ? intl.formatMessage({ id: `toolbar.${style}` })
      : intl.formatMessage({ id: "toolbar.headingLevel" }, { level: Number(style.slice(-1)) });
  const now = level === null ? null : intl.formatMessage({ id: "toolbar.headingLevel" }, { level });
  const listed = look === "bullets" || look === "list" ? intl.formatMessage({ id: `toolbar.${look}` }) : null;
  const label = intl.formatMessage({ id: "toolbar.style" });
  return (
    <Menu<StyleId | LangId>
      label={label}
      data-testid="style"
      focusAfter={focusAfter}
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
        {
          label: intl.formatMessage({ id: "toolbar.language" }),
          entries: [null, ...languagesFor(textLang, lang)].map((tag) => ({
            id: `lang-${tag ?? ""}` as const,
            label:
              tag === null
                ? intl.formatMessage(
                    { id: "toolbar.languageOfDraft" },
                    { language: languageName(textLang, intl.locale) },
                  )
                : languageName(tag, intl.locale),
            ...(tag === lang && {
              icon: "check" as const,
              description: intl.formatMessage({ id: "toolbar.isChosen" }),
            }),
          })),
        },
      ]}
      onAction={(id) => (isStyle(id) ? onStyle(id) : onLang(id.slice("lang-".length) || null))}
    />
  );
}
