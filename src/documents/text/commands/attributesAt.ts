import * as Y from "yjs";

/** All formats in force at a Y.Text index, so that an embed put there leaves them as they are. */
export function attributesAt(text: Y.Text, index: number): Record<string, unknown> {
  const active = new Map<string, unknown>();
  let left = index;
  for (let item = text._start; item !== null && left > 0; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat) active.set(item.content.key, item.content.value);
    else if (item.countable) left -= item.length;
  }
  return Object.fromEntries([...active].filter(([, value]) => value !== null && value !== undefined));
}
