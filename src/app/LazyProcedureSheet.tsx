import { lazy, Suspense } from "react";
import type { ProcedureSheetProps } from "../features/meeting/record/ProcedureSheet.tsx";

const Loaded = lazy(async () => ({
  default: (await import("../features/meeting/record/ProcedureSheet.tsx")).ProcedureSheet,
}));

/** A procedure on a draft, with the model of meetings, which is no part of the first paint. */
export function LazyProcedureSheet(props: ProcedureSheetProps) {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
