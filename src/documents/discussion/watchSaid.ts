import type * as Y from "yjs";
import { watchRoots } from "../statements/watchRoots.ts";
import { RULINGS, STATEMENTS } from "./roots.ts";

/** Calls `listener` after each transaction in which something was said, ruled or taken out. Returns its stop function. */
export const watchSaid = (doc: Y.Doc, listener: () => void): (() => void) =>
  watchRoots(doc, [STATEMENTS, RULINGS], listener);
