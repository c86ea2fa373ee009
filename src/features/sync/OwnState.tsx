import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { selectOwnHeads, selectOwnLacks } from "../../state/connectionSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectMemberViews } from "../../state/selectors.ts";
import type { useLackedVersions } from "./useLackedVersions.ts";
import { useVersionWords } from "./useVersionWords.ts";

interface OwnStateProps {
  readonly space: SpaceId;
  readonly lackedVersions: ReturnType<typeof useLackedVersions>;
}

/** What this machine lacks of all that others have told of. */
export function OwnState({ space, lackedVersions }: OwnStateProps) {
  const intl = useIntl();
  const self = useAppSelector((state) => selectMemberViews(state, space).find(({ isSelf }) => isSelf));
  const lacks = useAppSelector((state) => selectOwnLacks(state, space));
  const heads = useAppSelector((state) => selectOwnHeads(state, space));
  const versions = useVersionWords(heads ? lackedVersions(heads) : []);
  if (!self) return null;
  const id =
    lacks === null
      ? "sync.self.alone"
      : versions !== ""
        ? "sync.member.lacksVersions"
        : lacks > 0
          ? "sync.member.lacks"
          : "sync.self.hasAll";
  return (
    <ListRow
      mark={<DelegationMark code={self.code} place={self.index} />}
      title={intl.formatMessage({ id: "sync.member.self" })}
      detail={
        <span data-testid="sync-own" data-lacks={lacks ?? ""}>
          {intl.formatMessage({ id }, { versions, count: lacks ?? 0 })}
        </span>
      }
    />
  );
}
