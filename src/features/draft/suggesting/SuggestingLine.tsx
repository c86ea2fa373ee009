import { useIntl } from "react-intl";
import { Icon } from "../../../controls/icons/Icon.tsx";

/** Where the tools would be: that what is typed is proposed, and how. */
export function SuggestingLine() {
  const intl = useIntl();
  return (
    <p className="f-suggest-line" data-testid="suggesting">
      <Icon name="suggest" />
      <span>
        <strong>{intl.formatMessage({ id: "suggesting.on" })}</strong> {intl.formatMessage({ id: "suggesting.how" })}
      </span>
    </p>
  );
}
