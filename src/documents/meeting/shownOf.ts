import type { SaidOf } from "../statements/readStatements.ts";
import type { Recorded } from "./readRecord.ts";
import { entriesOf } from "./standing.ts";
import type { EntryOf } from "./statement.ts";

export type Shown = SaidOf<EntryOf<"show">>;

/** What those who follow the chair look at: what was shown last. Null until something was; who comes later sees it all the same. */
export const shownOf = (recorded: Recorded): Shown | null => entriesOf(recorded, "show").at(-1) ?? null;
