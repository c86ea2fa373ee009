import { useIntl } from "react-intl";
import { Dialog } from "../../controls/Dialog.tsx";
import { Kbd } from "../../controls/Kbd.tsx";
import { everywhere, inDraft, inRedline, type Shortcut } from "./shortcuts.ts";
import "./shortcuts.css";

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const intl = useIntl();
  return (
    <Dialog
      title={intl.formatMessage({ id: "keyboard.title" })}
      isOpen
      isLongRead
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <div className="f-shortcuts" data-testid="shortcuts-dialog">
        <Group title={intl.formatMessage({ id: "keyboard.everywhere" })} shortcuts={everywhere} />
        <Group title={intl.formatMessage({ id: "keyboard.inDraft" })} shortcuts={inDraft} />
        <Group title={intl.formatMessage({ id: "redline.title" })} shortcuts={inRedline} />
      </div>
    </Dialog>
  );
}

function Group({ title, shortcuts }: { readonly title: string; readonly shortcuts: readonly Shortcut[] }) {
  const intl = useIntl();
  return (
    <section>
      <h3 className="f-shortcuts-title">{title}</h3>
      <dl className="f-shortcuts-list">
        {shortcuts.map(({ id, keys, values }) => (
          <div key={keys}>
            <dt>{intl.formatMessage({ id }, values)}</dt>
            <dd>
              <Kbd keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
