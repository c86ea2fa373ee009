import { useIntl } from "react-intl";
import { RadioGroup } from "../../controls/RadioGroup.tsx";
import type { PrivateKind } from "../../state/privateSpaces.ts";

export type Readers = "all" | PrivateKind;
const readers = ["all", "delegation", "self"] as const;

export interface DraftReadersProps {
  readonly spaceName: string;
  readonly value: Readers;
  readonly onChange: (value: Readers) => void;
}

/** Who will have a new draft. What is not for all goes into a space of its own. */
export function DraftReaders({ spaceName, value, onChange }: DraftReadersProps) {
  const intl = useIntl();
  return (
    <RadioGroup
      label={intl.formatMessage({ id: "drafts.new.readers" })}
      data-testid="new-draft-readers"
      options={readers.map((id) => ({
        id,
        label: intl.formatMessage({ id: `drafts.new.readers.${id}` }, { space: spaceName }),
        description: intl.formatMessage({ id: `drafts.new.readers.${id}.text` }, { space: spaceName }),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
