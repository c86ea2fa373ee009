import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { Icon } from "./icons/Icon.tsx";
import type { IconName } from "./icons/iconShapes.ts";
import type { Option } from "./option.ts";
import { type TestId, testIdOf } from "./testId.ts";
import "./SegmentedControl.css";

export interface Segment<Id extends string> extends Option<Id> {
  readonly icon?: IconName;
}

export interface SegmentedControlProps<Id extends string> extends TestId {
  /** Shown above unless the words around it already name it. */
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly options: readonly Segment<Id>[];
  /** Null while nothing is chosen. */
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly isDisabled?: boolean;
}

export function SegmentedControl<Id extends string>(props: SegmentedControlProps<Id>) {
  const { label, isLabelHidden = false, options, value, onChange, isDisabled = false } = props;
  return (
    <div className="c-field">
      {!isLabelHidden && (
        <span className="c-field-label" aria-hidden="true">
          {label}
        </span>
      )}
      <ToggleButtonGroup
        className="c-segments"
        aria-label={label}
        selectionMode="single"
        disallowEmptySelection
        isDisabled={isDisabled}
        selectedKeys={value === null ? [] : [value]}
        onSelectionChange={(keys) => {
          const chosen = options.find((option) => keys.has(option.id));
          if (chosen) onChange(chosen.id);
        }}
      >
        {options.map((option) => (
          <ToggleButton
            key={option.id}
            id={option.id}
            className="c-segment"
            data-testid={testIdOf(props["data-testid"], option.id)}
          >
            {option.icon && <Icon name={option.icon} size="small" />}
            {option.label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
