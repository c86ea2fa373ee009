import type * as Y from "yjs";
import { watchRoots } from "../statements/watchRoots.ts";
import { RECORD, SAID } from "./roots.ts";

/** Calls `listener` after each transaction in which something was said or recorded. Returns its stop function. */
export const watchRecord = (doc: Y.Doc, listener: () => void): (() => void) =>
  watchRoots(doc, [SAID, RECORD], listener);
