import { useEffect } from "react";
import type { SpaceId } from "../domain/ids.ts";
import { DraftOutline } from "../features/draft/DraftOutline.tsx";
import { DraftsPage } from "../features/drafts/DraftsPage.tsx";
import { FollowBand } from "../features/meeting/follow/FollowBand.tsx";
import { MeetingsPage } from "../features/meetings/MeetingsPage.tsx";
import { MembersPage } from "../features/members/MembersPage.tsx";
import { Requests } from "../features/members/Requests.tsx";
import { NoticesPage } from "../features/notices/NoticesPage.tsx";
import { SecurityPage } from "../features/security/SecurityPage.tsx";
import { Shell } from "../features/shell/Shell.tsx";
import { SyncPage } from "../features/sync/SyncPage.tsx";
import { useAppDispatch, useAppSelector } from "../state/hooks.ts";
import { openLastPlace } from "../state/places.ts";
import { selectRegisters } from "../state/selectors.ts";
import { selectCurrentSpace } from "../state/spaceSelectors.ts";
import { type Page, view } from "../state/view.ts";
import { GateProblem } from "./GateProblem.tsx";
import { LazyDraftPage } from "./LazyDraftPage.tsx";
import { LazyMeetingPage } from "./LazyMeetingPage.tsx";
import { LazyProjector } from "./LazyProjector.tsx";
import { LazyPartnersPage } from "./LazyPartnersPage.tsx";
import { LazyRevisionPage } from "./LazyRevisionPage.tsx";
import { StartingScreen } from "./StartingScreen.tsx";
import { usePageTitle } from "./usePageTitle.tsx";
import { WindowBand } from "./WindowBand.tsx";

/** The window of a space, on the page that is open. */
export function SpaceWindow() {
  const dispatch = useAppDispatch();
  const page = useAppSelector((state) => state.view.page);
  const space = useAppSelector(selectCurrentSpace);
  const isHome = page.name === "home";
  const isLoaded = useAppSelector((state) => state.session.isLoaded);
  const isProjecting = useAppSelector((state) => state.sitting.projected !== null);
  const first = useAppSelector((state) => Object.values(state.session.spaces)[0]?.space);
  useEffect(() => {
    // At a start the page is restored beside the lists; later a space may come to a window that had none.
    if (isHome && isLoaded) void dispatch(openLastPlace());
    // A page of a space that is not here (any more): the first one instead.
    else if (!isHome && !space && first) dispatch(view.actions.pageOpened({ name: "drafts", space: first }));
  }, [dispatch, isHome, isLoaded, space, first]);
  const failed = useAppSelector((state) => (space ? selectRegisters(state, space).problem : null));
  // A list that could not be read is not an empty one.
  if (failed) return <GateProblem problem={failed} />;
  return space ? (
    <>
      <PageInShell page={page} space={space} />
      {isProjecting && <LazyProjector />}
    </>
  ) : (
    <StartingScreen />
  );
}

function PageInShell({ page, space }: { readonly page: Page; readonly space: SpaceId }) {
  const { title, detail } = usePageTitle(page, space);
  return (
    <Shell
      key={space}
      space={space}
      title={title}
      detail={detail}
      band={
        <>
          <WindowBand />
          <FollowBand space={space} />
        </>
      }
      aside={page.name === "draft" && <DraftOutline />}
    >
      {pageOf(page, space)}
    </Shell>
  );
}

function pageOf(page: Page, space: SpaceId) {
  switch (page.name) {
    case "draft":
      return <LazyDraftPage space={space} doc={page.doc} />;
    case "revision":
      return <LazyRevisionPage {...page} />;
    case "meetings":
      return <MeetingsPage space={space} />;
    case "meeting":
      return <LazyMeetingPage space={space} doc={page.doc} />;
    case "partners":
      return <LazyPartnersPage space={space} tab={page.tab} record={page.record} />;
    case "members":
      return <MembersPage space={space} />;
    case "sync":
      return <SyncPage space={space} meeting={page.meeting ?? null} />;
    case "security":
      return <SecurityPage space={space} requests={<Requests space={space} />} />;
    case "notices":
      return <NoticesPage />;
    default:
      return <DraftsPage space={space} />;
  }
}
