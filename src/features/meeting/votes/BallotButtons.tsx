import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Kbd } from "../../../controls/Kbd.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { MOST_SENTENCE, STANCES } from "../../../documents/meeting/statement.ts";
import type { Vote } from "../../../documents/meeting/votes/ballotsOf.ts";
import { keyOf, optionWords } from "./voteWords.ts";

export interface BallotButtonsProps {
  readonly vote: Pick<Vote, "way" | "options" | "tellers" | "majority">;
  readonly label: string;
  /** What stands now; null for nothing, and for what is sealed. */
  readonly chosen: number | null;
  /** Entered for a seat that calls it out: the reasons are in what it says. */
  readonly isOnBehalf?: boolean;
  readonly onChoose: (choice: number, text: string) => void;
}

/** One large button for each thing that can be said, and one key each while the focus is among them. */
export function BallotButtons({ vote, label, chosen, isOnBehalf = false, onChoose }: BallotButtonsProps) {
  const intl = useIntl();
  const id = useId();
  const [reason, setReason] = useState("");
  const group = useRef<HTMLFieldSetElement>(null);
  // Who does nothing else just now has the keys at once; nobody is torn away from what they do.
  useEffect(() => {
    if (document.activeElement === document.body) group.current?.focus();
  }, []);
  const pressed = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const choice = vote.options.findIndex((_, at) => keyOf(vote, at) === event.key.toUpperCase());
    if (choice < 0) return;
    event.preventDefault();
    onChoose(choice, reason);
  };
  return (
    <fieldset ref={group} className="f-vote-buttons" aria-labelledby={id} tabIndex={-1} onKeyDown={pressed}>
      <legend id={id} aria-live="polite">
        {label}
      </legend>
      {vote.way === "consensus" && !isOnBehalf && (
        <TextField
          label={intl.formatMessage({ id: "votes.own.reason" })}
          value={reason}
          onChange={setReason}
          maxLength={MOST_SENTENCE}
          data-testid="ballot-reason"
        />
      )}
      {vote.options.map((option, at) => (
        <Button
          key={option}
          size="large"
          variant={chosen === at ? "primary" : "normal"}
          {...(chosen === at && { icon: "check" as const })}
          aria-pressed={chosen === at}
          onPress={() => onChoose(at, at === STANCES.indexOf("joins") ? "" : reason)}
          data-testid={`ballot-${at}`}
        >
          <span className="f-vote-option" dir="auto">
            {optionWords(vote, at, intl)}
          </span>
          <Kbd keys={keyOf(vote, at)} />
        </Button>
      ))}
    </fieldset>
  );
}
