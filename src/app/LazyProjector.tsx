import { lazy, Suspense } from "react";

const Loaded = lazy(async () => ({
  default: (await import("../features/meeting/projection/Projector.tsx")).Projector,
}));

/** The meeting on the wall, with a text model that is no part of the first paint. It stays whichever page is turned to. */
export const LazyProjector = () => (
  <Suspense fallback={null}>
    <Loaded />
  </Suspense>
);
