import type { IconName } from "../../../controls/icons/iconShapes.ts";
import type { ParallelState } from "../../../documents/languages/readParallel.ts";

/** A shape for each state, beside its words. */
export const stateIcon: Readonly<Record<ParallelState, IconName>> = {
  same: "checkCircle",
  behind: "history",
  unchecked: "eye",
  untranslated: "pencil",
  missing: "warning",
  extra: "minus",
};
