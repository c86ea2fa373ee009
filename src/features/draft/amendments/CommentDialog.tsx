import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { MOST_REMARK } from "../../../documents/discussion/statement.ts";
import { blockOf } from "../../../documents/text/model/layout.ts";
import { passageAt } from "../../../documents/text/passage/passage.ts";
import { DiscardQuestion } from "./DiscardQuestion.tsx";
import { onModEnter } from "./onModEnter.ts";
import type { StretchDialogProps } from "./ProposeDialog.tsx";

/** A remark on the words that were selected. */
export function CommentDialog({ amending, editor, stretch, onClose }: StretchDialogProps) {
  const intl = useIntl();
  const [{ passage, quote }] = useState(() => {
    const layout = editor.model.layout();
    const { block, from, to } = stretch;
    return {
      passage: passageAt(layout, block, from, to),
      quote: blockOf(layout, block)?.text.slice(from, to) ?? "",
    };
  });
  const [text, setText] = useState("");
  const [isPending, setPending] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const words = text.trim();
  const close = (): void => (words === "" ? onClose() : setAsking(true));
  const submit = async (): Promise<void> => {
    if (words === "" || isPending || !passage) return;
    setPending(true);
    const isDone = await amending.saying.comment({ passage, quote, text: words });
    setPending(false);
    if (isDone) onClose();
  };
  return (
    <>
      <Dialog
        title={intl.formatMessage({ id: "comments.title.new" })}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        data-testid="comment-dialog"
        footer={
          <>
            <Button onPress={close}>{intl.formatMessage({ id: "action.cancel" })}</Button>
            <Button
              variant="primary"
              isDisabled={words === ""}
              isPending={isPending}
              onPress={() => void submit()}
              data-testid="comment-submit"
            >
              {intl.formatMessage({ id: "comments.submit" })}
            </Button>
          </>
        }
      >
        <blockquote lang={amending.lang} dir="auto" className="f-amend-quote">
          {quote || intl.formatMessage({ id: "draft.needsLook.empty" })}
        </blockquote>
        <form onKeyDown={onModEnter(submit)}>
          <TextArea
            label={intl.formatMessage({ id: "comments.text" })}
            value={text}
            onChange={setText}
            maxLength={MOST_REMARK}
            autoFocus
            data-testid="comment-text"
          />
        </form>
      </Dialog>
      {isAsking && <DiscardQuestion onBack={() => setAsking(false)} onDiscard={onClose} />}
    </>
  );
}
