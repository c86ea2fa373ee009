import * as Y from "yjs";

/** The Yjs item that holds (client, clock), deleted or not, or null when it is not here. */
export function itemAt(doc: Y.Doc, client: number, clock: number): Y.Item | null {
  if (Y.getState(doc.store, client) <= clock) return null;
  const struct: unknown = Y.getItem(doc.store, Y.createID(client, clock));
  return struct instanceof Y.Item ? struct : null;
}

/** The UTF-16 code unit at (client, clock) of this text, deleted or not, or null. */
export function letterAt(doc: Y.Doc, text: Y.Text, client: number, clock: number): string | null {
  const item = itemAt(doc, client, clock);
  if (item === null || item.parent !== text || !(item.content instanceof Y.ContentString)) return null;
  return item.content.str.charAt(clock - item.id.clock);
}

/** The id of the paragraph border that this item is, or null. */
export function borderIdOf(item: Y.Item): string | null {
  if (!(item.content instanceof Y.ContentEmbed)) return null;
  const embed: unknown = item.content.embed;
  if (typeof embed !== "object" || embed === null || !("b" in embed)) return null;
  return typeof embed.b === "string" ? embed.b : null;
}
