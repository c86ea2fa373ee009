import { lazy, Suspense } from "react";
import { Page } from "../controls/Page.tsx";
import { Skeleton } from "../controls/Skeleton.tsx";
import type { MeetingPageProps } from "../features/meeting/MeetingPage.tsx";

const Loaded = lazy(async () => ({ default: (await import("../features/meeting/MeetingPage.tsx")).MeetingPage }));

/** A meeting, with a text model that is no part of the first paint. */
export function LazyMeetingPage(props: MeetingPageProps) {
  return (
    <Suspense
      fallback={
        <Page>
          <Skeleton lines={6} />
        </Page>
      }
    >
      <Loaded {...props} />
    </Suspense>
  );
}
