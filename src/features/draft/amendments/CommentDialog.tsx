import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { MOST_REMARK } from "../../../documents/discussion/statement.ts";
import { blockOf } from "../../../documents/text/model/layout.ts";
import { passageAt } from "../../../documents/text/passage/passage.ts";
import { onModEnter } from "./onModEnter.ts";
import type { StretchDialogProps } from "./ProposeDialog.tsx";
import { useTyping } from "./useTyping.tsx";

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
  const words = text.trim();
  const { isPending, submit, close, question } = useTyping({
    isTouched: words !== "",
    isReady: words !== "",
    keep: () => passage !== null && amending.saying.comment({ passage, quote, text: words }),
    onClose,
  });
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
      {question}
    </>
  );
}
