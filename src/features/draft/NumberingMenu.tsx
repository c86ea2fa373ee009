import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Icon } from "../../controls/icons/Icon.tsx";
import { Menu } from "../../controls/Menu.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { readScheme, SCHEMES, type Scheme, setScheme, watchScheme } from "../../documents/text/numbering/scheme.ts";

/** How the whole draft counts its paragraphs: one choice for everybody who writes in it. */
export function NumberingMenu({ editor }: { readonly editor: Editor | null }) {
  const intl = useIntl();
  const [scheme, setShown] = useState<Scheme>("running");
  useEffect(() => {
    if (!editor) return;
    const { doc } = editor.model;
    const read = (): void => setShown(readScheme(doc));
    read();
    return watchScheme(doc, read);
  }, [editor]);
  const label = intl.formatMessage({ id: "numbering.title" });
  return (
    <Menu<Scheme>
      label={label}
      data-testid="numbering"
      trigger={
        <Button variant="quiet" data-testid="numbering-menu">
          <span className="f-draft-numbering">
            <span>
              <span className="visually-hidden">{label}: </span>
              {intl.formatMessage({ id: `numbering.${scheme}.example` })}
            </span>
            <Icon name="chevronDown" size="small" />
          </span>
        </Button>
      }
      groups={[
        {
          label,
          entries: SCHEMES.map((id) => ({
            id,
            label: intl.formatMessage({ id: `numbering.${id}` }),
            description: intl.formatMessage({ id: `numbering.${id}.example` }),
            icon: id === scheme ? "check" : "numbering",
          })),
        },
      ]}
      onAction={(id) => {
        if (editor) setScheme(editor.model, id);
        editor?.focus();
      }}
    />
  );
}
