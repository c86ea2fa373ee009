import { useIntl } from "react-intl";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import type { NamedDraft } from "../../state/nameInDrafts.ts";
import { openDraft } from "../../state/openDraft.ts";
import { selectRegisters } from "../../state/selectors.ts";
import { view } from "../../state/view.ts";
import { useNameSearch } from "./useNameSearch.ts";

/** More would hide what is said below. */
const MOST = 50;

/** Where a person's name stands in the drafts on this machine, each a press away: first as it is written, then words of it. */
export function NamePlaces({ space, name }: { readonly space: SpaceId; readonly name: string }) {
  const intl = useIntl();
  const search = useNameSearch(name);
  if (!search) return null;
  const { places, searched, total, unread } = search;
  const isDone = searched === total;
  return (
    <div className="f-members-named" data-testid="name-places" data-state={isDone ? "done" : "searching"}>
      <p>{intl.formatMessage({ id: "erase.named.lead" })}</p>
      {!isDone && (
        <ProgressBar
          label={intl.formatMessage({ id: "erase.named.searching" })}
          value={searched / total}
          valueText={intl.formatMessage({ id: "erase.named.progress" }, { searched, total })}
        />
      )}
      <p role="status">{isDone && intl.formatMessage({ id: "erase.named.count" }, { count: places.length, total })}</p>
      {unread > 0 && <p>{intl.formatMessage({ id: "erase.named.unread" }, { count: unread })}</p>}
      <Places here={space} kind="whole" places={places.filter(({ isWhole }) => isWhole)} />
      <Places here={space} kind="part" places={places.filter(({ isWhole }) => !isWhole)} />
    </div>
  );
}

interface PlacesProps {
  readonly here: SpaceId;
  readonly kind: "whole" | "part";
  readonly places: readonly NamedDraft[];
}

function Places({ here, kind, places }: PlacesProps) {
  const intl = useIntl();
  if (places.length === 0) return null;
  const label = intl.formatMessage({ id: `erase.named.${kind}` });
  const left = places.length - MOST;
  return (
    <section>
      <p className="f-members-quiet">{label}</p>
      <List label={label} isBoxed data-testid={`name-${kind}`}>
        {places.slice(0, MOST).map((place) => (
          <PlaceRow key={`${place.doc} ${place.block ?? ""}`} here={here} place={place} />
        ))}
      </List>
      {left > 0 && <p className="f-members-quiet">{intl.formatMessage({ id: "erase.named.more" }, { count: left })}</p>}
    </section>
  );
}

function PlaceRow({ here, place }: { readonly here: SpaceId; readonly place: NamedDraft }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { space, doc, block, title, paragraph, excerpt } = place;
  const { profile } = useAppSelector((state) => selectRegisters(state, space));
  const inSpace = space === here ? "" : (profile?.name ?? "");
  const go = (): void => {
    dispatch(view.actions.pageOpened({ name: "draft", space, doc }));
    if (block !== null) dispatch(openDraft.actions.placeAsked({ doc, block }));
  };
  const kind = block === null ? "title" : paragraph === null ? "heading" : "paragraph";
  return (
    <ListRow
      data-testid="name-place"
      onPress={go}
      title={<bdi>{title || intl.formatMessage({ id: "drafts.untitled" })}</bdi>}
      detail={
        <>
          {intl.formatMessage({ id: `erase.named.${kind}` }, { number: paragraph })}
          {inSpace && (
            <>
              {", "}
              <bdi>{inSpace}</bdi>
            </>
          )}
          {": "}
          <bdi>
            {excerpt.before}
            <mark>{excerpt.found}</mark>
            {excerpt.after}
          </bdi>
        </>
      }
    />
  );
}
