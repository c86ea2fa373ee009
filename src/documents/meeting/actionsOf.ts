import type { SaidOf } from "../statements/readStatements.ts";
import type { Recorded } from "./readRecord.ts";
import { entriesOf, standingBy } from "./standing.ts";
import { standsOtherwise } from "./standsOtherwise.ts";
import type { ACTION_STATES, EntryOf } from "./statement.ts";

export type ActionState = (typeof ACTION_STATES)[number];

export type Action = {
  readonly id: string;
  readonly says: SaidOf<EntryOf<"action">>;
  readonly state: ActionState;
  readonly note: string;
  /** Two have told of another state while apart. */
  readonly isContested: boolean;
  /** What a new state is said over. */
  readonly over: readonly string[];
};

/** What somebody is to do after a meeting, in the order in which it was recorded. */
export function actionsOf(recorded: Recorded): readonly Action[] {
  const states = standingBy(entriesOf(recorded, "actionState"), ({ on }) => on);
  return entriesOf(recorded, "action").map((says) => {
    const standing = states.get(says.id);
    return {
      id: says.id,
      says,
      state: standing?.last.state ?? "open",
      note: standing?.last.note ?? "",
      isContested: standing ? standsOtherwise(standing.last, standing.others, ({ state }) => state) : false,
      over: standing?.over ?? [],
    };
  });
}

export const isOpen = ({ state }: Pick<Action, "state">): boolean => state === "open" || state === "inProgress";

/** `now` and what is due in ms since 1970. */
export const isOverdue = (action: Action, now: number): boolean =>
  isOpen(action) && action.says.due !== null && action.says.due < now;
