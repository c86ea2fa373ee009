import type { DeviceId, DocId, SpaceId } from "../../domain/ids.ts";
import { clientIdOf } from "../clientId.ts";
import { type Bridge, decodeFoldBody } from "./foldBody.ts";
import type { FoldPiece } from "./foldPiece.ts";
import { unpackPieces } from "./unpackPieces.ts";

export interface OpenedFold {
  readonly pen: number;
  /** The Yjs client of that pen. */
  readonly client: number;
  readonly bridges: readonly Bridge[];
  readonly pieces: readonly FoldPiece[];
}

/** Gives exactly `sizeBytes` bytes, or null: whatever they would become beyond that is never made. */
export type Inflate = (packed: Uint8Array, sizeBytes: number) => Uint8Array | null;

/**
 * What a fold of `device` stands for; null for bytes that are none. Each piece lies in a stretch that the fold names,
 * and all of them before the fold itself.
 */
export function openFold(
  at: { readonly space: SpaceId; readonly doc: DocId; readonly device: DeviceId; readonly seq: number },
  body: Uint8Array,
  inflate: Inflate,
): OpenedFold | null {
  const fold = decodeFoldBody(body);
  const packed = fold && inflate(fold.packed, fold.sizeBytes);
  if (!fold || packed?.byteLength !== fold.sizeBytes) return null;
  const client = clientIdOf(at.space, at.doc, at.device, fold.pen);
  const pieces = unpackPieces(client, packed);
  if (!pieces || (fold.bridges.at(-1)?.to ?? at.seq) >= at.seq) return null;
  let place = 0;
  for (const { seq } of pieces) {
    while ((fold.bridges[place]?.to ?? seq) < seq) place++;
    const bridge = fold.bridges[place];
    if (!bridge || seq < bridge.from) return null;
  }
  return { pen: fold.pen, client, bridges: fold.bridges, pieces };
}
