import * as Y from "yjs";

/** A text with fewer letters than this can be emptied without an alarm: whoever wrote it wrote two lines. */
export const LEAST_LETTERS = 200;
/** An alarm is raised above this part of the letters on screen. */
export const LEAST_SHARE = 0.3;

/**
 * False for an update that can hide no large part of a text, such as typing: then nobody need count letters around it. Letters go
 * off the screen when they are deleted, and when their paragraph is marked as gone. The update must have been judged.
 */
export function mayWipe(update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update);
  let deleted = 0;
  for (const ranges of ds.clients.values()) for (const { len } of ranges) deleted += len;
  return (
    deleted > LEAST_LETTERS * LEAST_SHARE || structs.some((struct) => struct instanceof Y.Item && marksGone(struct))
  );
}

/** Yjs leaves the key out where an older mark is overwritten. */
function marksGone({ content, parentSub }: Y.Item): boolean {
  if (!(content instanceof Y.ContentAny) || (parentSub !== null && parentSub !== "gone")) return false;
  return content.arr.some((value: unknown) => typeof value === "object" && value !== null);
}
