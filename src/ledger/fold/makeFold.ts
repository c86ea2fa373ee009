import type { DeviceId, DocId, Hash, SpaceId } from "../../domain/ids.ts";
import { NO_HASH } from "../chain.ts";
import { clientIdOf } from "../clientId.ts";
import { signedBytes } from "../envelopeHash.ts";
import { MAX_BODY_BYTES } from "../limits.ts";
import { type Bridge, encodeFoldBody } from "./foldBody.ts";
import { MAX_BRIDGES, MAX_FOLD_PIECES } from "./foldLimits.ts";
import type { FoldedEnvelope, FoldPiece } from "./foldPiece.ts";
import { packPieces } from "./packPieces.ts";
import { readPiece } from "./readPiece.ts";
import { unpackPieces } from "./unpackPieces.ts";

/** An own entry that a fold replaces: an update with what it says, or an earlier fold with the pieces it stands for. */
export interface Foldable {
  readonly seq: number;
  readonly hash: Hash;
  /** Hash of the entry before it in the log. */
  readonly prev: Hash;
  readonly pieces: readonly FoldPiece[];
  /** Stretches that an earlier fold has replaced already. */
  readonly bridges: readonly Bridge[];
}

export interface FoldTools {
  readonly deflate: (bytes: Uint8Array) => Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** An update as something to fold; null for one that no peer would take, which ends what can be folded. */
export function foldableOf(
  at: { readonly space: SpaceId; readonly doc: DocId; readonly device: DeviceId },
  entry: { readonly hash: Hash; readonly prev: Hash } & FoldedEnvelope,
  pen = 0,
): Foldable | null {
  const piece = readPiece(clientIdOf(at.space, at.doc, at.device, pen), entry);
  return piece && { seq: entry.seq, hash: entry.hash, prev: entry.prev, pieces: [piece], bridges: [] };
}

/**
 * The body of a fold over all of `entries` (one author, one document, one pen, ascending), or null when they are too many or too
 * long for one envelope: fold fewer then.
 */
export function makeFold(client: number, entries: readonly Foldable[], tools: FoldTools, pen = 0): Uint8Array | null {
  const pieces = entries.flatMap((entry) => entry.pieces).sort((a, b) => a.seq - b.seq);
  if (pieces.length > MAX_FOLD_PIECES || !goesOn(pieces)) return null;
  const packed = packPieces(client, pieces);
  const bridges = bridgesOf(entries, tools.sign);
  // What nobody would open is not made: fewer at a time have fewer values.
  if (bridges.length > MAX_BRIDGES || !unpackPieces(client, packed)) return null;
  const body = encodeFoldBody({ pen, bridges, sizeBytes: packed.byteLength, packed: tools.deflate(packed) });
  // Deps, document and seal come to it.
  return body.byteLength > MAX_BODY_BYTES - 256 ? null : body;
}

function goesOn(pieces: readonly FoldPiece[]): boolean {
  let clock: number | null = null;
  for (const item of pieces.flatMap((piece) => piece.items)) {
    if (clock !== null && item.clock !== clock) return false;
    clock = item.clock + item.length;
  }
  return true;
}

type Stretch = Omit<Bridge, "signature">;

function bridgesOf(entries: readonly Foldable[], sign: FoldTools["sign"]): Bridge[] {
  const single = entries.map(({ seq, hash, prev }): Stretch => ({ from: seq, to: seq, before: prev, last: hash }));
  const all = [...entries.flatMap((entry) => entry.bridges), ...single].sort((a, b) => a.from - b.from);
  const joined: Stretch[] = [];
  for (const { from, to, before, last } of all) {
    const open = joined.at(-1);
    if (open && open.to === from - 1) joined[joined.length - 1] = { ...open, to, last };
    else joined.push({ from, to, before, last });
  }
  return joined.map((stretch) => ({
    ...stretch,
    signature: stretch.before === NO_HASH ? null : sign(signedBytes(stretch.before)),
  }));
}
