import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { RelativeTime } from "../../controls/RelativeTime.tsx";
import { Section } from "../../controls/Section.tsx";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { type MemberSync, selectMemberSync } from "../../state/connectionSelectors.ts";
import { selectReaders } from "../../state/draftSelectors.ts";
import { useAppSelector } from "../../state/hooks.ts";

/** Who has this draft open, and when the others were last met. */
export function Readers({ space, doc }: { readonly space: SpaceId; readonly doc: DocId }) {
  const intl = useIntl();
  const readers = useAppSelector((state) => selectReaders(state, space, doc));
  const members = useAppSelector((state) => selectMemberSync(state, space));
  const isReading = (row: MemberSync): boolean => readers.some(({ device }) => device === row.member.device);
  const rank = (row: MemberSync): number => (isReading(row) ? 0 : row.member.isConnected ? 1 : 2);
  const rows = [...members].sort((a, b) => rank(a) - rank(b) || b.lastMetAt - a.lastMetAt);
  const title = intl.formatMessage({ id: "draft.others" });
  return (
    <Section title={title}>
      <div className="f-draft-readers" data-testid="readers" data-here={readers.length}>
        {rows.length === 0 && <p className="f-draft-quiet">{intl.formatMessage({ id: "draft.onlyYou" })}</p>}
        {rows.length > 0 && (
          <List label={title}>
            {rows.map((row) => (
              <ListRow
                key={row.member.device}
                mark={<DelegationMark code={row.member.code} place={row.member.index} isAway={rank(row) === 2} />}
                title={
                  <bdi data-testid={isReading(row) ? "reader-here" : "reader-away"}>
                    {row.member.name || row.member.delegation || intl.formatMessage({ id: "members.unnamed" })}
                  </bdi>
                }
                detail={<Whereabouts row={row} isReading={isReading(row)} />}
              />
            ))}
          </List>
        )}
      </div>
    </Section>
  );
}

function Whereabouts({ row, isReading }: { readonly row: MemberSync; readonly isReading: boolean }) {
  const intl = useIntl();
  if (isReading) return intl.formatMessage({ id: "draft.inThisDraft" });
  if (row.member.isConnected) return intl.formatMessage({ id: "draft.connected" });
  return row.lastMetAt === 0 ? intl.formatMessage({ id: "sync.member.never" }) : <RelativeTime at={row.lastMetAt} />;
}
