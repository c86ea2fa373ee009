import { lazy, Suspense } from "react";
import { Page } from "../controls/Page.tsx";
import { Skeleton } from "../controls/Skeleton.tsx";
import type { PartnersPageProps } from "../features/partners/PartnersPage.tsx";

const Loaded = lazy(async () => ({ default: (await import("../features/partners/PartnersPage.tsx")).PartnersPage }));

/** The partner book, with its schemas and its list of cities, is no part of the first paint. */
export function LazyPartnersPage(props: PartnersPageProps) {
  return (
    <Suspense
      fallback={
        <Page width="full">
          <Skeleton lines={8} />
        </Page>
      }
    >
      <Loaded {...props} />
    </Suspense>
  );
}
