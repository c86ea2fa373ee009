import { showRows } from "./showRows.mjs";

/** The least that a window with a list can be. */
showRows();
Object.assign(globalThis, { bench: {} });
