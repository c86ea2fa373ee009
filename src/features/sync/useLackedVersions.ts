import { useIntl } from "react-intl";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { lackedVersions, readVersionExtents } from "../../state/lackedVersions.ts";
import { useAnswer } from "../../state/useAnswer.ts";
import { selectVersions } from "../../state/versionSelectors.ts";

type Heads = Parameters<typeof lackedVersions>[2];

/** What the confirmed versions are called that a machine with these heads does not have, the newest first. */
export function useLackedVersions(space: SpaceId): (heads: Heads) => readonly string[] {
  const intl = useIntl();
  const versions = useAppSelector((state) => selectVersions(state, space));
  const extents = useAnswer(() => readVersionExtents(space), [space, versions.map(({ id }) => id).join()]) ?? [];
  return (heads) =>
    lackedVersions(versions, extents, heads).map(
      ({ reference, title }) => reference || title || intl.formatMessage({ id: "versions.unnamed" }),
    );
}
