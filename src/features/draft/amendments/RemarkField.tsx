import { useLayoutEffect, useRef, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Menu } from "../../../controls/Menu.tsx";
import { TextArea } from "../../../controls/TextArea.tsx";
import { MOST_REMARK } from "../../../documents/discussion/statement.ts";
import type { Speakers } from "./speakersOf.ts";

export interface RemarkFieldProps {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly speakers: Speakers;
  readonly "data-testid": string;
}

/** Where a remark is typed. An `@` at the beginning of a word asks who is to be called upon. */
export function RemarkField({ label, text, onText, speakers, "data-testid": testId }: RemarkFieldProps) {
  const intl = useIntl();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isAsking, setAsking] = useState(false);
  /** Where the caret has to be once the field shows what was put in. */
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const named = speakers.others.filter(({ name }) => name !== "");
  const type = (next: string): void => {
    onText(next);
    const at = field.current?.selectionStart ?? 0;
    const isTyped = next.length === text.length + 1;
    if (isTyped && named.length > 0 && /(?:^|[\s(])@$/u.test(next.slice(0, at))) setAsking(true);
  };
  const callUpon = (name: string): void => {
    const [start, end] = [field.current?.selectionStart ?? text.length, field.current?.selectionEnd ?? text.length];
    const before = text.slice(0, start);
    const called = `${before.endsWith("@") ? "" : before === "" || /\s$/u.test(before) ? "@" : " @"}${name} `;
    caret.current = start + called.length;
    onText(`${before}${called}${text.slice(end)}`.slice(0, MOST_REMARK));
  };
  return (
    <>
      <TextArea
        label={label}
        value={text}
        onChange={type}
        maxLength={MOST_REMARK}
        autoFocus
        inputRef={field}
        data-testid={testId}
      />
      {named.length > 0 && (
        <div>
          <Menu
            label={intl.formatMessage({ id: "mentions.whom" })}
            trigger={
              <Button variant="quiet" data-testid={`${testId}-mention`}>
                {intl.formatMessage({ id: "mentions.add" })}
              </Button>
            }
            groups={[
              {
                label: intl.formatMessage({ id: "mentions.whom" }),
                isLabelHidden: true,
                entries: named.map(({ member, name, delegation }) => ({
                  id: member,
                  label: name,
                  ...(delegation !== "" && { description: delegation }),
                })),
              },
            ]}
            onAction={(id) => callUpon(named.find(({ member }) => member === id)?.name ?? "")}
            focusAfter={() => field.current?.focus()}
            isOpen={isAsking}
            onOpenChange={(isOpen) => {
              setAsking(isOpen);
              if (!isOpen) field.current?.focus();
            }}
            data-testid="mention"
          />
        </div>
      )}
    </>
  );
}
