import { useIntl } from "react-intl";
import { ProgressBar } from "../../../controls/ProgressBar.tsx";
import { Section } from "../../../controls/Section.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import { ArrivedDraftRows } from "./ArrivedDraftRows.tsx";
import { useArrived } from "./useArrived.ts";

/** More drafts than anybody reads at once. */
const MOST = 20;

/** What arrived while this person was away: by draft, paragraph and author, since they last looked. */
export function Arrived({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const { search, seen } = useArrived(space);
  if (!search) return null;
  const { drafts, searched, total, unread } = search;
  const isDone = searched === total;
  const rest = drafts.length - MOST;
  return (
    <Section title={intl.formatMessage({ id: "arrived.title" })} data-testid="arrived">
      {!isDone && (
        <ProgressBar
          label={intl.formatMessage({ id: "arrived.searching" })}
          value={searched / total}
          valueText={intl.formatMessage({ id: "arrived.progress" }, { searched, total })}
        />
      )}
      <p role="status" data-testid="arrived-summary" data-state={isDone ? "done" : "searching"}>
        {isDone && intl.formatMessage({ id: "arrived.count" }, { count: drafts.length })}
        {isDone && unread > 0 && ` ${intl.formatMessage({ id: "arrived.unread" }, { count: unread })}`}
      </p>
      {drafts.slice(0, MOST).map((draft) => (
        <ArrivedDraftRows key={draft.doc} space={space} draft={draft} onSeen={seen} />
      ))}
      {rest > 0 && <p className="f-sync-quiet">{intl.formatMessage({ id: "arrived.moreDrafts" }, { count: rest })}</p>}
    </Section>
  );
}
