import { lazy, Suspense } from "react";
import { Page } from "../controls/Page.tsx";
import { Skeleton } from "../controls/Skeleton.tsx";
import type { RevisionPageProps } from "../features/revision/RevisionPage.tsx";

const Loaded = lazy(async () => ({ default: (await import("../features/revision/RevisionPage.tsx")).RevisionPage }));

/** An issued text, with a text model that is no part of the first paint. */
export function LazyRevisionPage(props: RevisionPageProps) {
  return (
    <Suspense
      fallback={
        <Page>
          <Skeleton lines={8} />
        </Page>
      }
    >
      <Loaded {...props} />
    </Suspense>
  );
}
