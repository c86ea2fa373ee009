import { useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import type { Remark } from "../../../documents/discussion/readDiscussion.ts";
import { RemarkField } from "./RemarkField.tsx";
import { mentionsIn, partsOf } from "./mentions.ts";
import { onModEnter } from "./onModEnter.ts";
import { ParagraphTitle } from "./ParagraphTitle.tsx";
import type { PlacedComment } from "./placeDiscussion.ts";
import { SaidBy } from "./SaidBy.tsx";
import type { Speakers } from "./speakersOf.ts";
import type { Speaking } from "./speaking.ts";
import { useTyping } from "./useTyping.tsx";

export interface CommentThreadProps {
  readonly placed: PlacedComment;
  readonly speaking: Speaking;
}

/** A remark with what was answered to it. */
export function CommentThread({ placed: { comment, quote, paragraph }, speaking }: CommentThreadProps) {
  const intl = useIntl();
  const title = useId();
  const [isReplying, setReplying] = useState(false);
  const { viewer, saying, lang } = speaking;
  const { id, isResolved, replies } = comment;
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
      <blockquote lang={lang} dir="auto" className="f-amend-quote">
        {quote}
      </blockquote>
      {[comment, ...replies].map((remark) => (
        <RemarkLine key={remark.id} remark={remark} speakers={viewer.speakers} />
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
      {isReplying && (
        <Reply
          speakers={viewer.speakers}
          onReply={(text) => saying.reply(id, text, mentionsIn(text, viewer.speakers.others))}
          onClose={() => setReplying(false)}
        />
      )}
    </li>
  );
}

function RemarkLine({ remark, speakers }: { readonly remark: Remark; readonly speakers: Speakers }) {
  return (
    <div data-testid="remark">
      <SaidBy said={remark} speakers={speakers} />
      <p className="f-amend-remark">
        <bdi>
          {partsOf(remark, speakers).map(({ at, text, speaker }) =>
            speaker === null ? (
              text
            ) : (
              <strong
                key={at}
                data-testid="mention"
                data-self={speakers.self !== null && speakers.isSame(speaker, speakers.self)}
              >
                {text}
              </strong>
            ),
          )}
        </bdi>
      </p>
    </div>
  );
}

interface ReplyProps {
  readonly speakers: Speakers;
  readonly onReply: (text: string) => Promise<boolean>;
  readonly onClose: () => void;
}

function Reply({ speakers, onReply, onClose }: ReplyProps) {
  const intl = useIntl();
  const [text, setText] = useState("");
  const words = text.trim();
  const isTyped = words !== "";
  const keep = () => onReply(words);
  const { isPending, submit, close, question } = useTyping({ isTouched: isTyped, isReady: isTyped, keep, onClose });
  return (
    <form className="f-amend-reply" onKeyDown={onModEnter(submit)}>
      <RemarkField
        label={intl.formatMessage({ id: "comments.reply.label" })}
        text={text}
        onText={setText}
        speakers={speakers}
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
