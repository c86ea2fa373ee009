import { useIntl } from "react-intl";
import { Icon } from "../../controls/icons/Icon.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectIsRolledBack, selectOwnRole } from "../../state/selectors.ts";

/** Where the tools would be: why there are none. */
export function ReadOnlyLine({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const role = useAppSelector((state) => selectOwnRole(state, space));
  const isRolledBack = useAppSelector((state) => selectIsRolledBack(state, space));
  const ofRole =
    role && intl.formatMessage({ id: "draft.readOnly.role" }, { role: intl.formatMessage({ id: `role.${role}` }) });
  return (
    <p className="f-draft-read-only" data-testid="read-only">
      <Icon name="eye" />
      <span>
        {intl.formatMessage({ id: "draft.readOnly" })} {!isRolledBack && ofRole}
      </span>
    </p>
  );
}
