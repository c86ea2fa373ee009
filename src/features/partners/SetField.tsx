import { Checkbox } from "../../controls/Checkbox.tsx";
import { FieldGroup } from "../../controls/FieldGroup.tsx";
import type { Value } from "../../documents/partners/field.ts";

interface SetFieldProps {
  readonly label: string;
  readonly ids: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly value: readonly string[];
  readonly onChange: (value: Value) => void;
}

/** Several of a known list. */
export function SetField({ label, ids, nameOf, value, onChange }: SetFieldProps) {
  return (
    <FieldGroup title={label}>
      <div className="f-partners-set">
        {ids.map((id) => (
          <Checkbox
            key={id}
            isSelected={value.includes(id)}
            onChange={(isIn) => onChange(isIn ? [...value, id] : value.filter((one) => one !== id))}
            data-testid={`choice-${id}`}
          >
            {nameOf(id)}
          </Checkbox>
        ))}
      </div>
    </FieldGroup>
  );
}
