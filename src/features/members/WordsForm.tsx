import { type FormEvent, type ReactNode, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { TextField } from "../../controls/TextField.tsx";
import type { Problem } from "../../domain/problem.ts";
import type { Result } from "../../domain/result.ts";
import { hasAllWords } from "./hasAllWords.ts";

export interface WordsFormProps {
  /** Says yes with the words as they were heard. */
  readonly onAdmit: (words: string) => Promise<Result<unknown, Problem>>;
  readonly onDone: () => void;
  /** Says no; without it there is nothing to refuse. */
  readonly onRefuse?: () => void;
  /** Instead of "Refuse". */
  readonly refuseLabel?: string;
  readonly submit: string;
  /** What else is to be decided. */
  readonly children?: ReactNode;
}

/** The words must be typed as they were heard: a press on "yes" would prove nothing. */
export function WordsForm({ onAdmit, onDone, onRefuse, refuseLabel, submit, children }: WordsFormProps) {
  const intl = useIntl();
  const [words, setWords] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isPending, setPending] = useState(false);
  const admit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isPending || !hasAllWords(words)) return;
    setPending(true);
    const admitted = await onAdmit(words.trim());
    setPending(false);
    if (admitted.ok) onDone();
    else setProblem(admitted.error);
  };
  return (
    <form className="f-members-words-form" onSubmit={(event) => void admit(event)}>
      <TextField
        label={intl.formatMessage({ id: "members.request.words" })}
        value={words}
        onChange={(text) => {
          setWords(text);
          setProblem(null);
        }}
        autoComplete="off"
        spellCheck="false"
        maxLength={200}
        data-testid="join-words"
        {...(problem && { error: wordsOf(problem) })}
      />
      {children}
      <div className="f-members-request-buttons">
        {onRefuse && (
          <Button onPress={onRefuse} data-testid="join-refuse">
            {refuseLabel ?? intl.formatMessage({ id: "invite.refuse.submit" })}
          </Button>
        )}
        <Button
          variant="primary"
          type="submit"
          isPending={isPending}
          isDisabled={!hasAllWords(words)}
          data-testid="join-admit"
        >
          {submit}
        </Button>
      </div>
    </form>
  );

  function wordsOf({ code }: Problem): string {
    const title = intl.formatMessage({ id: `problem.${code}.title` });
    const text = intl.formatMessage({ id: code === "wordsDiffer" ? "members.request.differ" : `problem.${code}.text` });
    return `${title}. ${text}`;
  }
}
