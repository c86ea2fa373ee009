import type { Joining } from "../../workspace/workspace.ts";

/** What is going on, as a title. */
export const joiningTitle = {
  searching: "join.searching.title",
  waiting: "join.found.title",
  admitted: "join.admitted.title",
  failed: "join.failed.title",
} as const satisfies Readonly<Record<Joining["state"], FormatjsIntl.Message["ids"]>>;
