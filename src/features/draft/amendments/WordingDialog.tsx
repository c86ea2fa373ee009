import { type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { Kbd } from "../../../controls/Kbd.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { readQuote, readWording } from "../../../documents/amendments/quotedReferences.ts";
import { MOST_REMARK, MOST_WORDS } from "../../../documents/discussion/statement.ts";
import { onModEnter } from "./onModEnter.ts";
import { tidyWording } from "./tidyWording.ts";
import { useTyping } from "./useTyping.tsx";
import { WordDifference } from "./WordDifference.tsx";

export interface WordingDialogProps {
  readonly title: string;
  /** Of the text. */
  readonly lang: string;
  /** Which paragraph it is about, and how to come to another while nothing is typed. */
  readonly place: (isTouched: boolean) => ReactNode;
  /** The words that are to be changed; another text begins anew. */
  readonly base: string;
  /** How the references in them read; what is typed has bare signs. */
  readonly signs?: readonly string[];
  /** What the proposal begins with. */
  readonly begin: string;
  readonly hasReason: boolean;
  readonly submitLabel: string;
  /** Resolves to false when it was not done: the dialog stays, with everything in it. */
  readonly onSubmit: (words: string, reason: string) => boolean | Promise<boolean>;
  readonly onClose: () => void;
  readonly "data-testid": string;
}

const NO_SIGNS: readonly string[] = [];

/** Two columns: the text with what changes in it, and the wording that is proposed. What was typed is never lost unasked. */
export function WordingDialog(props: WordingDialogProps) {
  const { title, base, signs = NO_SIGNS, begin, hasReason, submitLabel, onSubmit, onClose } = props;
  const intl = useIntl();
  const [typed, setTyped] = useState({ base, words: begin, reason: "" });
  const { words, reason } = typed.base === base ? typed : { words: begin, reason: typed.reason };
  const wording = tidyWording(words);
  const isUnchanged = wording === tidyWording(base);
  const isTouched = words !== begin || reason !== "";
  const keep = () => onSubmit(wording, reason.trim());
  const { isPending, submit, close, question } = useTyping({ isTouched, isReady: !isUnchanged, keep, onClose });
  return (
    <>
      <Dialog
        title={title}
        size="wide"
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        data-testid={props["data-testid"]}
        footer={
          <>
            <span className="f-amend-foot-keys">
              <Kbd keys="Mod+Enter" /> {submitLabel}
            </span>
            <Button onPress={close} data-testid="wording-cancel">
              {intl.formatMessage({ id: "action.cancel" })}
            </Button>
            <Button
              variant="primary"
              isDisabled={isUnchanged}
              isPending={isPending}
              onPress={() => void submit()}
              data-testid="wording-submit"
            >
              {submitLabel}
            </Button>
          </>
        }
      >
        <form className="f-amend-form" onKeyDown={onModEnter(submit)}>
          {props.place(isTouched)}
          <Columns
            {...{ base, signs, words, isUnchanged }}
            lang={props.lang}
            onWords={(next) => setTyped({ base, words: next, reason })}
          />
          {hasReason && (
            <TextArea
              label={intl.formatMessage({ id: "amendments.reason" })}
              value={reason}
              onChange={(next) => setTyped({ base, words, reason: next })}
              maxLength={MOST_REMARK}
              data-testid="wording-reason"
            />
          )}
        </form>
      </Dialog>
      {question}
    </>
  );
}

interface ColumnsProps {
  readonly lang: string;
  readonly base: string;
  readonly signs: readonly string[];
  readonly words: string;
  readonly isUnchanged: boolean;
  readonly onWords: (words: string) => void;
}

function Columns({ lang, base, signs, words, isUnchanged, onWords }: ColumnsProps) {
  const intl = useIntl();
  return (
    <div className="f-amend-columns">
      <div className="f-amend-column">
        <h3 className="f-amend-column-title">{intl.formatMessage({ id: "amendments.text" })}</h3>
        <WordDifference
          lang={lang}
          before={readQuote(base, signs)}
          after={readWording(base, isUnchanged ? base : tidyWording(words), signs)}
          data-testid="wording-difference"
        />
      </div>
      <TextArea
        label={intl.formatMessage({ id: "amendments.proposal" })}
        description={intl.formatMessage({ id: isUnchanged ? "amendments.unchanged" : "amendments.lineBreaks" })}
        value={words}
        onChange={onWords}
        maxLength={MOST_WORDS}
        autoFocus
        data-testid="wording-words"
      />
    </div>
  );
}
