import { useEffect } from "react";
import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Button } from "../../../controls/Button.tsx";
import { type Shown, shownOf } from "../../../documents/meeting/shownOf.ts";
import { sittingOf } from "../../../documents/meeting/sittingOf.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { speakerOf } from "../../../domain/statementId.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { openDraft } from "../../../state/openDraft.ts";
import { selectMayRule } from "../../../state/selectors.ts";
import { sitting } from "../../../state/sitting.ts";
import type { AppDispatch } from "../../../state/store.ts";
import { useAgenda, useMeetings } from "../../../state/useMeetings.ts";
import { useRecorded } from "../../../state/useRecorded.ts";
import { type Page, view } from "../../../state/view.ts";
import { itemTitle } from "../agenda/itemWords.ts";
import { ShowParagraph } from "./ShowParagraph.tsx";

/** On every page of the space: that one follows the chair, and on a draft what chair and secretariat show from there. */
export function FollowBand({ space }: { readonly space: SpaceId }) {
  const place = useAppSelector((state) => state.sitting.place);
  const isFollowing = useAppSelector((state) => state.sitting.isFollowing);
  const mayShow = useAppSelector((state) => selectMayRule(state, space));
  const page = useAppSelector((state) => state.view.page);
  if (place?.space !== space) return null;
  const isShowing = mayShow && page.name === "draft";
  return (isFollowing || isShowing) && <Followed {...{ space, page }} meeting={place.meeting} />;
}

interface FollowedProps {
  readonly space: SpaceId;
  readonly meeting: DocId;
  readonly page: Page;
}

function Followed({ space, meeting, page }: FollowedProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const record = useRecorded(space, meeting);
  const agenda = useAgenda(space, meeting);
  const title = useMeetings(space)?.find(({ id }) => id === meeting)?.title;
  const isFollowing = useAppSelector((state) => state.sitting.isFollowing);
  const recorded = record.state === "ready" ? record.recorded : null;
  const shown = recorded && shownOf(recorded);
  useOpening(space, meeting, isFollowing ? shown : null);
  const state = recorded ? sittingOf(recorded).state : "planned";
  // A meeting that does not sit has nobody to be followed, and nobody to be shown anything.
  if (!recorded || title === undefined || state === "planned" || state === "closed") return null;
  const item = agenda?.find(({ id }) => id === shown?.item);
  const where = item
    ? `${intl.formatMessage({ id: "item.number" }, { number: item.number })} · ${itemTitle(item, intl).text}`
    : title;
  const toMeeting = page.name !== "meeting" && (
    <Button
      onPress={() => dispatch(view.actions.pageOpened({ name: "meeting", space, doc: meeting }))}
      data-testid="to-meeting"
    >
      {intl.formatMessage({ id: "follow.toMeeting" })}
    </Button>
  );
  return (
    <Banner
      isBand
      tone="info"
      title={intl.formatMessage({ id: isFollowing ? "follow.following" : "follow.leading" })}
      actions={
        <>
          {page.name === "draft" && (
            <ShowParagraph {...{ space, meeting, recorded }} agenda={agenda ?? []} doc={page.doc} />
          )}
          {toMeeting}
          {isFollowing && (
            <Button onPress={() => dispatch(sitting.actions.followingSet(false))} data-testid="stop-following">
              {intl.formatMessage({ id: "follow.stop" })}
            </Button>
          )}
        </>
      }
      data-testid="follow-band"
    >
      <bdi>{where}</bdi>
    </Banner>
  );
}

/** Opens what is shown, each once: whoever then looks at something else is left there until the next. */
function useOpening(space: SpaceId, meeting: DocId, shown: Shown | null): void {
  const dispatch = useAppDispatch();
  const opened = useAppSelector((state) => state.sitting.opened);
  const page = useAppSelector((state) => state.view.page);
  const self = useAppSelector((state) => state.session.spaces[space]?.self);
  const isNew = shown !== null && shown.id !== opened;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what one turns to afterwards opens nothing
  useEffect(() => {
    if (!shown || !isNew) return;
    dispatch(sitting.actions.shownOpened(shown.id));
    // What is shown from here is here.
    if (self && shown.speaker === speakerOf(self)) return;
    openShown(dispatch, space, meeting, shown, page);
  }, [dispatch, isNew, shown?.id]);
}

/** A text as it stands is opened on its own page; an issued one, and an item without a text, on the meeting's. */
function openShown(dispatch: AppDispatch, space: SpaceId, meeting: DocId, { paper }: Shown, page: Page): void {
  if (!paper || paper.content !== null) {
    dispatch(view.actions.pageOpened({ name: "meeting", space, doc: meeting }));
    return;
  }
  const { doc, block } = paper;
  const isOpen = page.name === "draft" && page.doc === doc;
  if (isOpen && block !== "") dispatch(openDraft.actions.jumpAsked(block));
  if (isOpen) return;
  if (block !== "") dispatch(openDraft.actions.placeAsked({ doc, block }));
  dispatch(view.actions.pageOpened({ name: "draft", space, doc }));
}
