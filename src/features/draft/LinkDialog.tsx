import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { TextField } from "../../controls/TextField.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { hostOfLink, linkOfTyped } from "../../documents/text/links/checkedLink.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { openLink } from "../../state/systemCommands.ts";

export interface LinkDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Where words lead: only to https and mail, and the host is shown before anything opens. */
export function LinkDialog({ editor, onClose }: LinkDialogProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [here] = useState(() => editor.linkHere());
  const [needsWords] = useState(() => here === null && editor.view.state.selection.empty);
  const [address, setAddress] = useState(here?.href ?? "");
  const [words, setWords] = useState("");
  const [isTried, setTried] = useState(false);
  const href = linkOfTyped(address);
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const done = (act: () => void): void => {
    act();
    onClose();
    editor.focus();
  };
  const save = (): void => {
    setTried(true);
    if (href !== null) done(() => editor.setLink(href, words.trim()));
  };
  return (
    <Dialog
      title={say("link.title")}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      data-testid="link-dialog"
      footer={
        <>
          {here && (
            <Button onPress={() => done(editor.removeLink)} data-testid="link-remove">
              {say("action.remove")}
            </Button>
          )}
          {here && (
            <Button onPress={() => void dispatch(openLink(here.href))} data-testid="link-open">
              {say("link.open")}
            </Button>
          )}
          <Button variant="primary" onPress={save} data-testid="link-save">
            {say("action.save")}
          </Button>
        </>
      }
    >
      <form
        className="f-draft-link"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={say("link.address")}
          description={
            href === null
              ? say("link.description")
              : intl.formatMessage({ id: "link.leadsTo" }, { host: hostOfLink(href) })
          }
          {...(isTried && href === null && { error: say("link.error") })}
          value={address}
          onChange={setAddress}
          autoFocus
          data-testid="link-address"
        />
        {needsWords && (
          <TextField label={say("link.words")} value={words} onChange={setWords} data-testid="link-words" />
        )}
        <button type="submit" hidden tabIndex={-1} aria-hidden="true" />
      </form>
    </Dialog>
  );
}
