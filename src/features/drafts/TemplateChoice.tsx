import { useIntl } from "react-intl";
import { Select } from "../../controls/Select.tsx";
import { type Template, type TemplateId, templateLanguage } from "../../documents/templates/template.ts";

export interface TemplateChoiceProps {
  readonly templates: readonly Template[];
  /** Null for a blank page. */
  readonly value: Template | null;
  readonly onChange: (template: Template | null) => void;
  /** Of the draft (BCP 47). */
  readonly lang: string;
}

const BLANK = "blank";

/** What a reader of the list wants to know: not the parts of parts, nor what stands under them. */
const isPart = (line: Template["lines"][number]): boolean =>
  line.kind === "numbered" || (line.kind === "heading" && line.level < 3);

/** What a draft begins with: a blank page, or the parts of a kind of paper, shown in the language of the draft. */
export function TemplateChoice({ templates, value, onChange, lang }: TemplateChoiceProps) {
  const intl = useIntl();
  const language = templateLanguage(lang);
  const parts = (value?.lines ?? []).slice(1).flatMap((line) => (isPart(line) ? [line.text[language]] : []));
  const choices: readonly (TemplateId | typeof BLANK)[] = [BLANK, ...templates.map(({ id }) => id)];
  return (
    <div className="f-drafts-template">
      <Select
        label={intl.formatMessage({ id: "drafts.new.template.label" })}
        options={choices.map((id) => ({
          id,
          label: intl.formatMessage({ id: `template.${id}` }),
        }))}
        value={value?.id ?? BLANK}
        data-testid="new-draft-template"
        onChange={(id) => onChange(templates.find((template) => template.id === id) ?? null)}
      />
      {parts.length > 0 && (
        <p className="f-drafts-parts" data-testid="new-draft-parts">
          {intl.formatMessage({ id: "drafts.new.template.parts" })} <bdi lang={language}>{parts.join(" · ")}</bdi>
        </p>
      )}
    </div>
  );
}
