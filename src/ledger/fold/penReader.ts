import { createDecoder } from "lib0/decoding";
import type { DeviceId, DocId, SpaceId } from "../../domain/ids.ts";
import { clientIdOf } from "../clientId.ts";
import { walkUpdate } from "../validator/walkUpdate.ts";

/** So many pens may have been tried between two that a device has used. */
const PENS_AHEAD = 32;

/** Under which of its pens a device made an update: null when it only deletes, undefined when it is none of them. */
export function createPenReader(at: { readonly space: SpaceId; readonly doc: DocId; readonly device: DeviceId }) {
  const numbers = new Map<number, number>();
  let known = 0;
  const learn = (until: number): void => {
    for (; known < until; known++) numbers.set(clientIdOf(at.space, at.doc, at.device, known), known);
  };
  return (update: Uint8Array): number | null | undefined => {
    const client = clientOf(update);
    if (client === null) return null;
    learn(1);
    if (!numbers.has(client)) learn(Math.max(...numbers.values()) + 1 + PENS_AHEAD);
    return numbers.get(client);
  };
}

function clientOf(update: Uint8Array): number | null {
  let found: number | null = null;
  try {
    walkUpdate(createDecoder(update), {
      section: (client) => {
        found = client;
      },
      item: () => undefined,
      deleted: () => undefined,
    });
  } catch {
    // The parser only reads: these bytes are no update, and nobody made them under any pen.
    return Number.NaN;
  }
  return found;
}
