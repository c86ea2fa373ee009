import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { readQuote } from "../../../documents/amendments/quotedReferences.ts";
import { useAudience } from "../asides/useAudience.tsx";
import { useCommenting } from "../asides/useCommenting.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { onModEnter } from "./onModEnter.ts";
import { RemarkField } from "./RemarkField.tsx";
import { mentionsIn } from "./mentions.ts";
import { type StretchDialogProps, targetOf } from "./ProposeDialog.tsx";
import { useTyping } from "./useTyping.tsx";

export interface CommentDialogProps extends StretchDialogProps {
  readonly space: SpaceId;
  readonly doc: DocId;
}

/** A remark on the words that were selected. */
export function CommentDialog({ space, doc, amending, editor, stretch, onClose }: CommentDialogProps) {
  const intl = useIntl();
  const [{ passage, base: quote, signs }] = useState(() => targetOf(editor, stretch));
  const [text, setText] = useState("");
  const { audience, choice } = useAudience(space, amending.asides.all);
  const comment = useCommenting(space, doc, audience);
  const aside = amending.asides.all.find((one) => one.space === audience);
  const { speakers } = (aside ?? amending).viewer;
  const words = text.trim();
  const { isPending, submit, close, question } = useTyping({
    isTouched: words !== "",
    isReady: words !== "",
    keep: () =>
      passage !== null && comment({ passage, quote, text: words, mentions: mentionsIn(words, speakers.others) }),
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
          {readQuote(quote, signs) || intl.formatMessage({ id: "draft.needsLook.empty" })}
        </blockquote>
        <form onKeyDown={onModEnter(submit)}>
          <RemarkField
            label={intl.formatMessage({ id: "comments.text" })}
            text={text}
            onText={setText}
            speakers={speakers}
            data-testid="comment-text"
          />
          {choice}
        </form>
      </Dialog>
      {question}
    </>
  );
}
