import { type FormEvent, useState } from "react";
import { useIntl } from "react-intl";
import { languageName } from "../../../controls/languageName.ts";
import { TextField } from "../../../controls/TextField.tsx";
import { LONGEST_TERM, LONGEST_TERM_NOTE, type Term, type TermFields } from "../../../documents/register/terms.ts";

export interface TermFormProps {
  /** For the button that sends it. */
  readonly id: string;
  /** Null for a new one. */
  readonly term: Term | null;
  /** In which it can be said here; what it is called in others stays. */
  readonly langs: readonly string[];
  /** False when it could not be kept. */
  readonly onSave: (fields: TermFields) => Promise<boolean>;
}

/** What one thing is called in each language. */
export function TermForm({ id, term, langs, onSave }: TermFormProps) {
  const intl = useIntl();
  const [fields, setFields] = useState<TermFields>({
    words: term?.words ?? {},
    note: term?.note ?? "",
    agreedBy: term?.agreedBy ?? "",
  });
  const [isChecked, setChecked] = useState(false);
  const [isPending, setPending] = useState(false);
  const trimmed = {
    words: Object.fromEntries(Object.entries(fields.words).map(([lang, word]) => [lang, word.trim()])),
    note: fields.note.trim(),
    agreedBy: fields.agreedBy.trim(),
  };
  const isSaid = Object.values(trimmed.words).filter(Boolean).length > 1;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (isPending || !isSaid) return;
    setPending(true);
    if (!(await onSave(trimmed))) setPending(false);
  };
  return (
    <form id={id} className="f-languages-form" onSubmit={(event) => void submit(event)}>
      {langs.map((lang, at) => (
        <TextField
          key={lang}
          label={languageName(lang, intl.locale)}
          value={fields.words[lang] ?? ""}
          onChange={(word) => setFields((now) => ({ ...now, words: { ...now.words, [lang]: word } }))}
          maxLength={LONGEST_TERM}
          autoFocus={at === 0}
          data-testid={`term-${lang}`}
          {...(isChecked &&
            !isSaid &&
            !trimmed.words[lang] && { error: intl.formatMessage({ id: "terms.twoLanguages" }) })}
        />
      ))}
      <TextField
        label={intl.formatMessage({ id: "terms.note" })}
        value={fields.note}
        onChange={(note) => setFields((now) => ({ ...now, note }))}
        maxLength={LONGEST_TERM_NOTE}
        data-testid="term-note"
      />
      <TextField
        label={intl.formatMessage({ id: "terms.agreedBy" })}
        description={intl.formatMessage({ id: "terms.agreedBy.text" })}
        value={fields.agreedBy}
        onChange={(agreedBy) => setFields((now) => ({ ...now, agreedBy }))}
        maxLength={LONGEST_TERM}
        data-testid="term-agreed-by"
      />
    </form>
  );
}
