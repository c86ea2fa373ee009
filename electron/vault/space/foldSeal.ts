import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { DeviceId, SpaceId } from "../../../src/domain/ids.ts";
import type { Inflate, OpenedFold } from "../../../src/ledger/fold/openFold.ts";
import { openFold } from "../../../src/ledger/fold/openFold.ts";
import type { ContentBody, RunEntry } from "../../../src/ledger/types.ts";
import { exact } from "../crypto/exact.ts";
import { openContent } from "./contentSeal.ts";
import type { SpaceKeys } from "./spaceKeys.ts";

export const deflate = (bytes: Uint8Array): Uint8Array => exact(deflateRawSync(bytes, { level: 9 }));

/** Stops where more would come out than the fold has said. */
export const inflate: Inflate = (packed, sizeBytes) => {
  try {
    return exact(inflateRawSync(packed, { maxOutputLength: sizeBytes + 1 }));
  } catch {
    // zlib throws for bytes that are not its own and for output beyond the bound: no fold either way.
    return null;
  }
};

/** The fold in an entry of `device`, and the document that it is of; null when it is none or cannot be opened here. */
export function openFoldEntry(
  at: { readonly space: SpaceId; readonly device: DeviceId; readonly seq: number },
  entry: RunEntry,
  keys: SpaceKeys,
): { readonly body: ContentBody; readonly fold: OpenedFold } | null {
  if (entry.kind !== "fold") return null;
  const body = openContent(at.space, at.device, entry, keys);
  const fold = body.ok ? openFold({ ...at, doc: body.value.doc }, body.value.update, inflate) : null;
  return body.ok && fold ? { body: body.value, fold } : null;
}
