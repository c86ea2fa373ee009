import { lazy, Suspense } from "react";
import { DraftLoading } from "../features/draft/DraftLoading.tsx";
import type { DraftPageProps } from "../features/draft/DraftPage.tsx";

const load = async () => ({ default: (await import("../features/draft/DraftPage.tsx")).DraftPage });
const Loaded = lazy(load);

/** A draft, with an editor that is no part of the first paint: the list is there without it. */
export function LazyDraftPage(props: DraftPageProps) {
  return (
    <Suspense fallback={<DraftLoading />}>
      <Loaded {...props} />
    </Suspense>
  );
}

/** Reads the editor while nobody waits for it, so that the first draft opens as quickly as the next. */
export const preloadDraftPage = (): void => void load();
