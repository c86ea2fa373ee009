import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Dialog } from "../../../controls/Dialog.tsx";
import { RadioGroup } from "../../../controls/RadioGroup.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { findPassage } from "../../../documents/text/passage/passage.ts";
import { onModEnter } from "./onModEnter.ts";
import type { PlacedBracket } from "./placeDiscussion.ts";
import type { Amending } from "./useAmending.ts";
import { useTyping } from "./useTyping.tsx";
import { WordDifference } from "./WordDifference.tsx";

export interface LiftDialogProps {
  readonly amending: Amending;
  readonly placed: PlacedBracket;
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Letters of the number and title of an item. */
const MOST_ITEM = 200;
const AS_IT_STANDS = "stands";

/** Which words the bracket is lifted with: those that stand there, or one of the other wordings, which then comes into the text. */
export function LiftDialog({ amending, placed: { bracket }, editor, onClose }: LiftDialogProps) {
  const intl = useIntl();
  const { lang } = amending;
  const [base] = useState(() => findPassage(editor.model.doc, editor.model.layout(), bracket.passage)?.text ?? "");
  const [chosen, setChosen] = useState(AS_IT_STANDS);
  const [item, setItem] = useState("");
  const [isRefused, setRefused] = useState(false);
  // What is in the text already is only ruled on, and words that are gone cannot be put in another's place.
  const mayBringIn = base !== "" && !amending.placed.inText.includes(bracket.id);
  const alternatives = mayBringIn ? bracket.alternatives : [];
  const wording = alternatives[alternatives.findIndex((_, at) => String(at) === chosen)] ?? null;
  const keep = (): boolean => {
    const isDone = amending.lifting.lift(bracket, { base, wording, item: item.trim() });
    setRefused(!isDone);
    return isDone;
  };
  const { submit, close, question } = useTyping({ isTouched: item !== "", isReady: true, keep, onClose });
  return (
    <>
      <Dialog
        title={intl.formatMessage({ id: "brackets.lift.title" })}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        data-testid="lift-dialog"
        footer={
          <>
            <Button onPress={close}>{intl.formatMessage({ id: "action.cancel" })}</Button>
            <Button variant="primary" onPress={() => void submit()} data-testid="lift-submit">
              {intl.formatMessage({ id: "brackets.act.lift" })}
            </Button>
          </>
        }
      >
        <form className="f-amend-form" onKeyDown={onModEnter(submit)}>
          <p className="f-draft-quiet" role={isRefused ? "alert" : undefined}>
            {intl.formatMessage({ id: isRefused ? "brackets.lift.changed" : "brackets.lift.text" })}
          </p>
          <RadioGroup
            label={intl.formatMessage({ id: "brackets.lift.words" })}
            options={[
              {
                id: AS_IT_STANDS,
                ...(base ? { label: base, lang } : { label: intl.formatMessage({ id: "brackets.lost" }) }),
                description: intl.formatMessage({ id: "brackets.lift.stands" }),
              },
              ...alternatives.map((label, at) => ({ id: String(at), label, lang })),
            ]}
            value={chosen}
            onChange={setChosen}
            data-testid="lift-words"
          />
          {wording !== null && <WordDifference lang={lang} before={base} after={wording} />}
          <TextField
            label={intl.formatMessage({ id: "brackets.lift.item" })}
            description={intl.formatMessage({ id: "brackets.lift.item.text" })}
            value={item}
            onChange={setItem}
            maxLength={MOST_ITEM}
            data-testid="lift-item"
          />
        </form>
      </Dialog>
      {question}
    </>
  );
}
