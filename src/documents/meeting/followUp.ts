import { type Action, actionsOf, isOpen } from "./actionsOf.ts";
import { type Decision, decisionsOf } from "./decisionsOf.ts";
import type { Recorded } from "./readRecord.ts";

/** What is left of a meeting: decisions that wait for something by a day, and action points that are not done. */
export type FollowUp = { readonly decisions: readonly Decision[]; readonly actions: readonly Action[] };

/** A decision is followed up when it asks somebody for something (an addressee or a day) and no action point of it is done. */
export function followUpOf(recorded: Recorded): FollowUp {
  const actions = actionsOf(recorded);
  const settled = new Set(actions.flatMap((one) => (isOpen(one) ? [] : [one.says.decision])));
  return {
    decisions: decisionsOf(recorded).filter(
      ({ id, says, isStruck }) => !isStruck && (says.addressee !== "" || says.due !== null) && !settled.has(id),
    ),
    actions: actions.filter(isOpen),
  };
}
