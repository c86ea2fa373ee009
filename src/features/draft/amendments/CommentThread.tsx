import { useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import type { Remark } from "../../../documents/discussion/readDiscussion.ts";
import { MOST_REMARK } from "../../../documents/discussion/statement.ts";
import { onModEnter } from "./onModEnter.ts";
import { ParagraphTitle } from "./ParagraphTitle.tsx";
import type { PlacedComment } from "./placeDiscussion.ts";
import { SaidBy } from "./SaidBy.tsx";
import type { Amending } from "./useAmending.ts";
import { useTyping } from "./useTyping.tsx";

export interface CommentThreadProps {
  readonly placed: PlacedComment;
  readonly amending: Amending;
}

/** A remark with what was answered to it. */
export function CommentThread({ placed: { comment, paragraph }, amending }: CommentThreadProps) {
  const intl = useIntl();
  const title = useId();
  const [isReplying, setReplying] = useState(false);
  const { viewer, saying } = amending;
  const { id, quote, isResolved, replies } = comment;
  return (
    <li
      className="f-amend-row"
      aria-labelledby={title}
      data-testid="comment-thread"
      data-id={id}
      data-resolved={isResolved}
      tabIndex={-1}
    >
      <ParagraphTitle id={title} paragraph={paragraph} lost={intl.formatMessage({ id: "comments.lost" })} />
      <blockquote lang={amending.lang} dir="auto" className="f-amend-quote">
        {quote}
      </blockquote>
      {[comment, ...replies].map((remark) => (
        <RemarkLine key={remark.id} remark={remark} amending={amending} />
      ))}
      {viewer.mayDiscuss && !isReplying && (
        <div className="f-amend-acts">
          {!isResolved && (
            <Button onPress={() => setReplying(true)} data-testid="comment-reply">
              {intl.formatMessage({ id: "comments.reply" })}
            </Button>
          )}
          <Button onPress={() => saying.resolve(id, !isResolved)} data-testid="comment-resolve">
            {intl.formatMessage({ id: isResolved ? "comments.takeUp" : "comments.resolve" })}
          </Button>
        </div>
      )}
      {isReplying && <Reply onReply={(text) => saying.reply(id, text)} onClose={() => setReplying(false)} />}
    </li>
  );
}

function RemarkLine({ remark, amending }: { readonly remark: Remark; readonly amending: Amending }) {
  return (
    <div data-testid="remark">
      <SaidBy said={remark} speakers={amending.viewer.speakers} />
      <p className="f-amend-remark">
        <bdi>{remark.text}</bdi>
      </p>
    </div>
  );
}

interface ReplyProps {
  readonly onReply: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

function Reply({ onReply, onClose }: ReplyProps) {
  const intl = useIntl();
  const [text, setText] = useState("");
  const words = text.trim();
  const isTyped = words !== "";
  const keep = () => onReply(words);
  const { isPending, submit, close, question } = useTyping({ isTouched: isTyped, isReady: isTyped, keep, onClose });
  return (
    <form className="f-amend-reply" onKeyDown={onModEnter(submit)}>
      <TextArea
        label={intl.formatMessage({ id: "comments.reply.label" })}
        value={text}
        onChange={setText}
        maxLength={MOST_REMARK}
        autoFocus
        data-testid="reply-text"
      />
      <div className="f-amend-acts">
        <Button
          variant="primary"
          isDisabled={!isTyped}
          isPending={isPending}
          onPress={() => void submit()}
          data-testid="reply-submit"
        >
          {intl.formatMessage({ id: "comments.submit" })}
        </Button>
        <Button onPress={close}>{intl.formatMessage({ id: "action.cancel" })}</Button>
      </div>
      {question}
    </form>
  );
}
