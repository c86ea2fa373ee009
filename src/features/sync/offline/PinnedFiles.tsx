import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { setPins } from "../../../state/offline/pins.ts";

/** How many attached files are kept whatever the limit is, and the way to let them go. */
export function PinnedFiles({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const count = useAppSelector((state) => state.pins[space]?.length ?? 0);
  if (count === 0) return null;
  return (
    <p className="f-sync-acts" data-testid="offline-pinned">
      <span>{intl.formatMessage({ id: "offline.pinned" }, { count })}</span>
      <Button variant="quiet" onPress={() => void dispatch(setPins(space, []))} data-testid="offline-unpin">
        {intl.formatMessage({ id: "offline.unpin" })}
      </Button>
    </p>
  );
}
