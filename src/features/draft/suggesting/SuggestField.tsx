import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { ElementPortal } from "../../../controls/ElementPortal.tsx";
import { Kbd } from "../../../controls/Kbd.tsx";
import { distanceOf } from "../../../documents/amendments/wording.ts";
import { MOST_WORDS } from "../../../documents/discussion/statement.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { DiscardQuestion } from "../amendments/DiscardQuestion.tsx";
import { WordDifference } from "../amendments/WordDifference.tsx";
import { fieldAct } from "./fieldKeys.ts";
import { isTouched, wordingOf } from "./openParagraph.ts";
import { pastedWords } from "./pastedWords.ts";
import { SignsLost } from "./SignsLost.tsx";
import { useLeaving } from "./useLeaving.ts";
import { useMenuUndo } from "./useMenuUndo.ts";
import { useTextNow } from "./useTextNow.ts";
import type { Suggesting, Writing } from "./useSuggesting.ts";
import "./suggesting.css";

/** Letters that come and go: so many are not given up without a question. */
const MUCH = 60;

export interface SuggestFieldProps {
  readonly editor: Editor;
  readonly writing: Writing;
  /** Language of the text. */
  readonly lang: string;
  readonly onLeave: Suggesting["leave"];
}

/** The words of a paragraph to be written otherwise, where they stand; what that changes is struck and underlined below. */
export function SuggestField({ editor, writing, lang: ofText, onLeave }: SuggestFieldProps) {
  const intl = useIntl();
  const [words, setWords] = useState(writing.words);
  const [isAsking, setAsking] = useState(false);
  const holder = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const keysId = useId();
  const { paragraph, place } = writing;
  const { block, begin, caret } = paragraph;
  const lang = block.lang ?? ofText;
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(caret, caret);
    holder.current?.scrollIntoView({ block: "nearest" });
  }, [caret]);
  const type = (next: string): void => {
    writing.words = next;
    setWords(next);
  };
  useLeaving(
    holder,
    useCallback(() => void onLeave(writing), [onLeave, writing]),
  );
  useMenuUndo(field);
  const putBack = (): void => {
    type(begin);
    onLeave(writing);
  };
  const discard = (): void => {
    putBack();
    // The question had the focus, and goes with the field.
    requestAnimationFrame(() => editor.suggesting.focus());
  };
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const act = fieldAct({ ...keysOf(event), isComposing: event.nativeEvent.isComposing }, event.currentTarget);
    if (!act) return;
    // What is answered here is nobody else's: Escape would also leave the text that stands alone on the screen.
    event.stopPropagation();
    if (act.type === "putBack" && distanceOf(begin, words) > MUCH) setAsking(true);
    else if (act.type === "putBack") putBack();
    else if (!onLeave(writing, act.type === "goOn" ? act : undefined)) return;
    event.preventDefault();
  };
  const pasted = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    event.preventDefault();
    // The only way to write in a field so that its undo knows of it.
    document.execCommand("insertText", false, pastedWords(event.clipboardData.getData("text/plain")));
  };
  const number = editor.numbering.labelOf(editor.numbering.indexOf(block.id));
  return (
    <ElementPortal place={place}>
      <div ref={holder} className="f-suggest" data-testid="suggest-field">
        <textarea
          ref={field}
          className="f-suggest-words"
          aria-label={
            number === null
              ? intl.formatMessage({ id: "suggesting.field" })
              : intl.formatMessage({ id: "suggesting.fieldOf" }, { number })
          }
          aria-describedby={keysId}
          dir="auto"
          lang={lang}
          rows={1}
          maxLength={MOST_WORDS}
          value={words}
          onChange={(event) => type(event.target.value)}
          onKeyDown={pressed}
          onPaste={pasted}
          data-testid="suggest-words"
        />
        <div className="f-suggest-below">
          <MeanwhileLine {...{ editor, lang }} block={block.id} base={block.text} />
          {isTouched(paragraph, words) || paragraph.own ? (
            <WordDifference
              lang={lang}
              before={block.text}
              after={wordingOf(paragraph, words)}
              keep={KEEP}
              data-testid="suggest-difference"
            />
          ) : null}
          <SignsLost {...{ editor, block }} words={wordingOf(paragraph, words)} />
          <p id={keysId} className="f-suggest-keys">
            <span>
              {intl.formatMessage({ id: "amendments.table" })} <Kbd keys="Mod+Enter" />
            </span>{" "}
            <span>
              {intl.formatMessage({ id: "suggesting.putBack" })} <Kbd keys="Escape" />
            </span>
          </p>
        </div>
        {isAsking && <DiscardQuestion onBack={() => setAsking(false)} onDiscard={discard} />}
      </div>
    </ElementPortal>
  );
}

/** So many letters of what stays are shown around a change: the whole is above. */
const KEEP = 40;

const keysOf = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) => ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
});

interface MeanwhileProps {
  readonly editor: Editor;
  readonly lang: string;
  readonly block: string;
  readonly base: string;
}

/** What others have made of the paragraph since it was opened. */
function MeanwhileLine({ editor, lang, block, base }: MeanwhileProps) {
  const intl = useIntl();
  const now = useTextNow(editor, block);
  if (now === base) return <div role="status" />;
  return (
    <div role="status" className="f-suggest-meanwhile" data-testid="suggest-meanwhile">
      <p>{intl.formatMessage({ id: now === null ? "suggesting.gone" : "suggesting.changed" })}</p>
      {now !== null && <WordDifference lang={lang} before={base} after={now} keep={KEEP} />}
    </div>
  );
}
