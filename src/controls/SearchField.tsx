import {
  Button as KitButton,
  Input,
  SearchField as KitSearchField,
  type SearchFieldProps as KitSearchFieldProps,
} from "react-aria-components";
import { useIntl } from "react-intl";
import { Icon } from "./icons/Icon.tsx";
import type { TestId } from "./testId.ts";
import "./Field.css";
import "./SearchField.css";

export interface SearchFieldProps
  extends TestId,
    Omit<KitSearchFieldProps, "className" | "style" | "children" | "aria-label"> {
  /** Read out; shown as the placeholder. */
  readonly label: string;
}

/** Escape empties it. */
export function SearchField({ label, "data-testid": testId, ...rest }: SearchFieldProps) {
  const intl = useIntl();
  return (
    <KitSearchField {...rest} aria-label={label} className="c-search">
      <Icon name="search" />
      <Input className="c-input" placeholder={label} dir="auto" data-testid={testId} />
      <KitButton className="c-icon-button c-search-clear" aria-label={intl.formatMessage({ id: "control.clear" })}>
        <Icon name="close" size="small" />
      </KitButton>
    </KitSearchField>
  );
}
