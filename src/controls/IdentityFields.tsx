import { useIntl } from "react-intl";
import { TextField } from "./TextField.tsx";

/** Who somebody is in one space. */
export interface Identity {
  readonly name: string;
  readonly delegation: string;
}

export const NO_IDENTITY: Identity = { name: "", delegation: "" };

export const isWholeIdentity = ({ name, delegation }: Identity): boolean => Boolean(name.trim() && delegation.trim());

export interface IdentityFieldsProps {
  readonly value: Identity;
  readonly onChange: (value: Identity) => void;
  /** True once somebody tried to go on: before that an empty field is no mistake. */
  readonly isChecked: boolean;
  readonly autoFocus?: boolean;
}

/** The same two questions wherever a space is entered. */
export function IdentityFields({ value, onChange, isChecked, autoFocus = false }: IdentityFieldsProps) {
  const intl = useIntl();
  const missing = (text: string, id: "identity.name.error" | "identity.delegation.error") =>
    isChecked && text.trim() === "" ? { error: intl.formatMessage({ id }) } : {};
  return (
    <>
      <TextField
        label={intl.formatMessage({ id: "identity.name.label" })}
        value={value.name}
        onChange={(name) => onChange({ ...value, name })}
        maxLength={120}
        autoFocus={autoFocus}
        data-testid="identity-name"
        {...missing(value.name, "identity.name.error")}
      />
      <TextField
        label={intl.formatMessage({ id: "identity.delegation.label" })}
        description={intl.formatMessage({ id: "identity.lead" })}
        value={value.delegation}
        onChange={(delegation) => onChange({ ...value, delegation })}
        maxLength={120}
        data-testid="identity-delegation"
        {...missing(value.delegation, "identity.delegation.error")}
      />
    </>
  );
}
