import type { DeviceId } from "../../domain/ids.ts";

/** The control entry by which something was decided: whoever declares to have seen it stands under it. */
export interface DecidedBy {
  readonly by: DeviceId;
  readonly seq: number;
}

/** How far of a device's control log an author had declared to have seen. */
export type DeclaredSeq = (device: DeviceId) => number;

/**
 * What was decided of a seat as far as an author knew it, of `steps` in the order of the fold; null while none was known. Like a role
 * (`roleAt`) it follows from the logs alone, so that everybody finds the same, in whatever order things came.
 */
export function mandateAt<Step extends DecidedBy>(steps: readonly Step[], declared: DeclaredSeq): Step | null {
  return steps.findLast(({ by, seq }) => declared(by) >= seq) ?? null;
}
