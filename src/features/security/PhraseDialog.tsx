import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { CodeWords } from "../../controls/CodeWords.tsx";
import { Dialog } from "../../controls/Dialog.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { newRecoveryPhrase, setRecovery } from "../../state/deviceCommands.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { ASKED_PLACES, isWrittenDown } from "./isWrittenDown.ts";

/** Shows the words once, asks for three of them, and only then are they worth anything. */
export function PhraseDialog({ space, onClose }: { readonly space: SpaceId; readonly onClose: () => void }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const form = useId();
  const [words, setWords] = useState<readonly string[]>([]);
  const [isAsked, setAsked] = useState(false);
  const [typed, setTyped] = useState<readonly string[]>(ASKED_PLACES.map(() => ""));
  const [isWrong, setWrong] = useState(false);
  const isMade = useRef(false);
  useEffect(() => {
    if (isMade.current) return;
    isMade.current = true;
    void dispatch(newRecoveryPhrase()).then((made) => (made.ok ? setWords(made.value.words) : onClose()));
  }, [dispatch, onClose]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isWrittenDown(words, typed)) return setWrong(true);
    const done = await dispatch(setRecovery(space, words));
    if (!done.ok) return;
    toasts.show({ text: intl.formatMessage({ id: "security.phrase.kept" }), tone: "ok" });
    onClose();
  };
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  return (
    <Dialog
      isOpen
      size="wide"
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={say("security.phrase.title")}
      footer={
        isAsked ? (
          <>
            <Button onPress={() => setAsked(false)}>{say("action.back")}</Button>
            <Button variant="primary" type="submit" form={form} data-testid="phrase-keep">
              {say("security.phrase.keep")}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>{say("action.cancel")}</Button>
            <Button variant="primary" onPress={() => setAsked(true)} data-testid="phrase-written">
              {say("security.phrase.written")}
            </Button>
          </>
        )
      }
    >
      {isAsked ? (
        <form id={form} className="f-security-asked" onSubmit={(event) => void submit(event)}>
          <p>{say("security.phrase.check")}</p>
          {ASKED_PLACES.map((place, at) => (
            <TextField
              key={place}
              label={intl.formatMessage({ id: "security.phrase.word" }, { place: place + 1 })}
              value={typed[at] ?? ""}
              onChange={(text) => {
                setTyped(typed.map((one, i) => (i === at ? text : one)));
                setWrong(false);
              }}
              autoComplete="off"
              spellCheck="false"
              autoFocus={at === 0}
              data-testid={`phrase-word-${String(place + 1)}`}
              {...(isWrong && at === ASKED_PLACES.length - 1 && { error: say("security.phrase.differs") })}
            />
          ))}
        </form>
      ) : (
        <div className="f-security-phrase" data-testid="phrase-words" data-words={words.join(" ")}>
          <p>{say("security.phrase.paper")}</p>
          <CodeWords label={say("security.phrase.title")} words={words} />
        </div>
      )}
    </Dialog>
  );
}
