import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import { readQuote } from "../../../documents/amendments/quotedReferences.ts";
import { tidyAlternatives } from "../../../documents/discussion/readBrackets.ts";
import { MOST_ALTERNATIVES, MOST_REMARK, MOST_WORDS } from "../../../documents/discussion/statement.ts";
import { BracketWords } from "./BracketWords.tsx";
import { onModEnter } from "./onModEnter.ts";
import { ParagraphSteps, type StretchDialogProps, targetOf } from "./ProposeDialog.tsx";
import { useTyping } from "./useTyping.tsx";

/** Words that are not agreed, why, and what else they could be. Whoever has no mouse goes from paragraph to paragraph here. */
export function BracketDialog({ amending, editor, stretch, onClose }: StretchDialogProps) {
  const intl = useIntl();
  const toasts = useToasts();
  const [{ block, base: quote, passage, signs }, setTarget] = useState(() => targetOf(editor, stretch));
  const [others, setOthers] = useState("");
  const [reason, setReason] = useState("");
  const alternatives = tidyAlternatives(others.split("\n"));
  const isTouched = others !== "" || reason !== "";
  const mayPut = quote.trim() !== "" && passage !== null && alternatives.length <= MOST_ALTERNATIVES;
  const keep = async (): Promise<boolean> => {
    if (!passage) return false;
    const isDone = await amending.saying.bracket({ passage, quote, alternatives, reason: reason.trim() });
    if (isDone) toasts.show({ text: intl.formatMessage({ id: "brackets.done" }), tone: "ok" });
    return isDone;
  };
  const { isPending, submit, close, question } = useTyping({ isTouched, isReady: mayPut, keep, onClose });
  return (
    <>
      <Dialog
        title={intl.formatMessage({ id: "brackets.put.title" })}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        data-testid="bracket-dialog"
        footer={
          <>
            <Button onPress={close}>{intl.formatMessage({ id: "action.cancel" })}</Button>
            <Button
              variant="primary"
              isDisabled={!mayPut}
              isPending={isPending}
              onPress={() => void submit()}
              data-testid="bracket-submit"
            >
              {intl.formatMessage({ id: "brackets.put.submit" })}
            </Button>
          </>
        }
      >
        <form className="f-amend-form" onKeyDown={onModEnter(submit)}>
          <ParagraphSteps
            isFixed={isTouched}
            lang={amending.lang}
            editor={editor}
            block={block}
            onStep={(next) => setTarget(targetOf(editor, next))}
          />
          <BracketWords
            lang={amending.lang}
            words={readQuote(quote, signs)}
            alternatives={alternatives}
            data-testid="bracket-preview"
          />
          <TextArea
            label={intl.formatMessage({ id: "brackets.alternatives" })}
            description={intl.formatMessage({ id: "brackets.alternatives.text" })}
            value={others}
            onChange={setOthers}
            maxLength={MOST_WORDS}
            {...(alternatives.length > MOST_ALTERNATIVES && {
              error: intl.formatMessage({ id: "brackets.alternatives.tooMany" }, { count: MOST_ALTERNATIVES }),
            })}
            autoFocus
            data-testid="bracket-alternatives"
          />
          <TextArea
            label={intl.formatMessage({ id: "amendments.reason" })}
            value={reason}
            onChange={setReason}
            maxLength={MOST_REMARK}
            data-testid="bracket-reason"
          />
        </form>
      </Dialog>
      {question}
    </>
  );
}
