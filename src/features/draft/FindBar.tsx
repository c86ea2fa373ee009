import { type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Checkbox } from "../../controls/Checkbox.tsx";
import { IconButton } from "../../controls/IconButton.tsx";
import { keysFor } from "../../documents/text/keys/keyTable.ts";
import type { Finding } from "./useFind.ts";
import "./findBar.css";

export interface FindBarProps {
  readonly finding: Finding;
  readonly isEditable: boolean;
}

/** Find, and replace where one may write. Enter goes on, Shift+Enter back, Escape returns to the text. */
export function FindBar({ finding, isEditable }: FindBarProps) {
  const intl = useIntl();
  const field = useRef<HTMLInputElement>(null);
  const { query, change, total, current, asked } = finding;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again brings the focus back
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  const pressed = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") finding.close();
    else if (event.key === "Enter" && event.target === field.current) finding.step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  return (
    <search className="f-find" aria-label={say("find.title")} onKeyDown={pressed} data-testid="find-bar">
      <div className="f-find-row">
        <input
          ref={field}
          className="c-input f-find-field"
          aria-label={say("find.what")}
          placeholder={say("find.what")}
          dir="auto"
          value={query.text}
          onChange={(event) => change({ text: event.target.value })}
          data-testid="find-field"
        />
        <span className="f-find-count" role="status" data-testid="find-count">
          {query.text !== "" && intl.formatMessage({ id: "find.count" }, { current, total })}
        </span>
        <IconButton
          icon="chevronUp"
          label={say("find.previous")}
          keys={keysFor("findPrevious")}
          isDisabled={total === 0}
          onPress={() => finding.step(-1)}
          data-testid="find-previous"
        />
        <IconButton
          icon="chevronDown"
          label={say("find.next")}
          keys={keysFor("findNext")}
          isDisabled={total === 0}
          onPress={() => finding.step(1)}
          data-testid="find-next"
        />
        <Checkbox isSelected={query.matchCase} onChange={(matchCase) => change({ matchCase })} data-testid="find-case">
          {say("find.matchCase")}
        </Checkbox>
        <Checkbox
          isSelected={query.isWholeWord}
          onChange={(isWholeWord) => change({ isWholeWord })}
          data-testid="find-word"
        >
          {say("find.wholeWord")}
        </Checkbox>
        <Checkbox isSelected={query.isFolded} onChange={(isFolded) => change({ isFolded })} data-testid="find-fold">
          {say("find.fold")}
        </Checkbox>
        <IconButton
          icon="close"
          label={say("find.close")}
          keys="Escape"
          onPress={finding.close}
          data-testid="find-close"
        />
      </div>
      {finding.isReplacing && isEditable && <ReplaceRow finding={finding} />}
    </search>
  );
}

function ReplaceRow({ finding }: Pick<FindBarProps, "finding">) {
  const intl = useIntl();
  const status = useId();
  const { replacement, setReplacement, total, replaced } = finding;
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  return (
    <div className="f-find-row">
      <input
        className="c-input f-find-field"
        aria-label={say("find.with")}
        aria-describedby={status}
        placeholder={say("find.with")}
        dir="auto"
        value={replacement}
        onChange={(event) => setReplacement(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && !event.nativeEvent.isComposing) finding.replaceOne();
        }}
        data-testid="replace-field"
      />
      <Button isDisabled={total === 0} onPress={finding.replaceOne} data-testid="replace-one">
        {say("find.replace")}
      </Button>
      <Button isDisabled={total === 0} onPress={finding.replaceAll} data-testid="replace-all">
        {say("find.replaceAll")}
      </Button>
      <span id={status} className="f-find-count" role="status" data-testid="replaced">
        {replaced !== null && intl.formatMessage({ id: "find.replaced" }, { count: replaced })}
      </span>
    </div>
  );
}
