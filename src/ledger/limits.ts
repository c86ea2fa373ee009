/** A Yjs update in one envelope. */
export const MAX_UPDATE_BYTES = 256 * 1024;
/** Structs, and also delete ranges, in one update. */
export const MAX_STRUCTS = 20_000;
export const MAX_JSON_DEPTH = 32;
export const MAX_TYPE_DEPTH = 64;
/** Deps in one content body, heads after which one control op stands. */
export const MAX_DEPS = 1_000;
/** A body as it is stored: an update, its deps and the seal; or a control op with a key box for each device. */
export const MAX_BODY_BYTES = 384 * 1024;
/** Longer pages made a typist wait 7 ms instead of 0.55. */
export const MAX_RUN_ENTRIES = 200;
export const MAX_RUN_BYTES = 1024 * 1024;
