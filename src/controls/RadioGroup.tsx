import { Radio, RadioGroup as KitRadioGroup } from "react-aria-components";
import { Field, type FieldWords } from "./Field.tsx";
import type { Option } from "./option.ts";
import { type TestId, testIdOf } from "./testId.ts";
import "./RadioGroup.css";

export interface RadioOption<Id extends string> extends Option<Id> {
  /** Of the label, where it is words of a text and not of the interface. */
  readonly lang?: string;
}

export interface RadioGroupProps<Id extends string> extends FieldWords, TestId {
  readonly options: readonly RadioOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
}

/** For choices that need a line of explanation; SegmentedControl is for two to four short ones. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, description, error, options, value, onChange, isDisabled = false } = props;
  return (
    <KitRadioGroup
      className="c-field c-radio-group"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
    >
      <Field label={label} description={description} {...(error && { error })}>
        <div className="c-radios">
          {options.map((option) => (
            <Radio
              key={option.id}
              value={option.id}
              className="c-radio"
              data-testid={testIdOf(props["data-testid"], option.id)}
            >
              <span className="c-radio-dot" aria-hidden="true" />
              <span className="c-radio-words">
                <span className="c-radio-label" {...(option.lang && { lang: option.lang, dir: "auto" })}>
                  {option.label}
                </span>
                {option.description && <span className="c-field-description">{option.description}</span>}
              </span>
            </Radio>
          ))}
        </div>
      </Field>
    </KitRadioGroup>
  );
}
