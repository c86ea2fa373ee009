import {
  Button as KitButton,
  ListBox,
  ListBoxItem,
  Popover,
  Select as KitSelect,
  SelectValue,
} from "react-aria-components";
import { Field, type FieldWords } from "./Field.tsx";
import { Icon } from "./icons/Icon.tsx";
import type { Option } from "./option.ts";
import { type TestId, testIdOf } from "./testId.ts";
import "./Overlay.css";
import "./Select.css";

export interface SelectProps<Id extends string> extends FieldWords, TestId {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
}

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, description, error, options, value, onChange, placeholder = "", isDisabled = false } = props;
  return (
    <KitSelect
      className="c-field c-select"
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key);
        if (chosen) onChange(chosen.id);
      }}
      placeholder={placeholder}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
    >
      <Field label={label} description={description} {...(error && { error })}>
        <KitButton className="c-input c-select-button" data-testid={props["data-testid"]}>
          <SelectValue className="c-select-value">
            {({ selectedText, isPlaceholder }) => (isPlaceholder ? placeholder : selectedText)}
          </SelectValue>
          <Icon name="chevronDown" size="small" />
        </KitButton>
      </Field>
      <Popover className="c-overlay c-select-list" offset={4}>
        <ListBox className="c-options" items={options}>
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className="c-option"
              data-testid={testIdOf(props["data-testid"], option.id)}
            >
              <Icon name="check" size="small" />
              <span>{option.label}</span>
              {option.description && <span className="c-option-description">{option.description}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </KitSelect>
  );
}
