import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { EmptyState } from "../../controls/EmptyState.tsx";
import { SyncIllustration } from "../../controls/illustrations/SyncIllustration.tsx";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { Section } from "../../controls/Section.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { type MemberSync, selectMemberSync } from "../../state/connectionSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { HoldsWords } from "./HoldsWords.tsx";
import { OwnState } from "./OwnState.tsx";
import { TrafficWords } from "./TrafficWords.tsx";
import { useLackedVersions } from "./useLackedVersions.ts";

export function MemberStates({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const rows = useAppSelector((state) => selectMemberSync(state, space));
  const lackedVersions = useLackedVersions(space);
  const title = intl.formatMessage({ id: "sync.members" });
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <EmptyState title={intl.formatMessage({ id: "sync.empty.title" })} illustration={<SyncIllustration />}>
          {intl.formatMessage({ id: "sync.nobody.text" })}
        </EmptyState>
      ) : (
        <List label={title} isBoxed>
          <OwnState space={space} lackedVersions={lackedVersions} />
          {rows.map((row) => (
            <MemberState
              key={row.member.device}
              row={row}
              lackedVersions={row.isKnown ? lackedVersions(row.heads) : []}
            />
          ))}
        </List>
      )}
    </Section>
  );
}

interface MemberStateProps {
  readonly row: MemberSync;
  readonly lackedVersions: readonly string[];
}

function MemberState({ row, lackedVersions }: MemberStateProps) {
  const intl = useIntl();
  const { member, doubt, traffic } = row;
  const unnamed = intl.formatMessage({ id: "members.unnamed" });
  return (
    <ListRow
      mark={<DelegationMark code={member.code} place={member.index} />}
      title={
        <span data-testid="sync-member">
          <bdi>{member.delegation || unnamed}</bdi>
          {member.name && <bdi className="f-sync-quiet">, {member.name}</bdi>}
        </span>
      }
      detail={
        <>
          <HoldsWords row={row} lackedVersions={lackedVersions} />
          <TrafficWords traffic={traffic} />
          {doubt && (
            <span className="f-sync-doubt" data-testid="sync-doubt">
              <StatusDot tone="warn">{intl.formatMessage({ id: `sync.doubt.${doubt}` })}</StatusDot>
            </span>
          )}
        </>
      }
      meta={<LastHeard row={row} />}
    />
  );
}

/** That a member is here, or when it was met or wrote the file by which one knows of it. */
function LastHeard({ row: { member, lastMetAt, byFileAt } }: { readonly row: MemberSync }) {
  const intl = useIntl();
  if (member.isConnected)
    return (
      <StatusDot tone="ok" data-testid="sync-here">
        {intl.formatMessage({ id: "sync.member.here" })}
      </StatusDot>
    );
  if (byFileAt > 0) {
    const when = intl.formatDate(byFileAt, { dateStyle: "medium", timeStyle: "short" });
    return <span data-testid="sync-by-file">{intl.formatMessage({ id: "sync.member.byFile" }, { when })}</span>;
  }
  return lastMetAt === 0 ? intl.formatMessage({ id: "sync.member.never" }) : <RelativeTime at={lastMetAt} />;
}
