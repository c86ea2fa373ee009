import * as v from "valibot";
import { isHash, isSpaceId, type Hash, type SpaceId } from "../../../src/domain/ids.ts";
import { decodeRows, encodeRows } from "../../../src/ledger/rowsCodec.ts";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import type { SkipOrder } from "../../../src/ledger/prune.ts";
import type { StoredEnvelope } from "../../../src/ledger/types.ts";
import { skipOrder } from "../../bridge/netForVault.ts";
import { exact, fromHex, toHex } from "../crypto/exact.ts";

/** A parcel of an attached file (src/domain/asset.ts). */
export interface HeldParcel {
  readonly space: SpaceId;
  readonly hash: Hash;
  readonly bytes: Uint8Array;
}

/** What one part of a backup brings: entries of a log, a stretch of it of which only what stands for it is held, or a parcel. */
export type PartContent =
  | { readonly kind: "rows"; readonly rows: readonly StoredEnvelope[] }
  | { readonly kind: "gap"; readonly gap: SkipOrder }
  | { readonly kind: "parcel"; readonly parcel: HeldParcel };

const KINDS = { rows: Uint8Array.of(0), gap: Uint8Array.of(1), parcel: Uint8Array.of(2) };
const ID_BYTES = 32;
const parseGap = v.safeParser(v.pipe(v.string(), v.parseJson(), skipOrder));

export const encodePart = (content: PartContent): Uint8Array => concatBytes([KINDS[content.kind], bytesOf(content)]);

function bytesOf(content: PartContent): Uint8Array {
  switch (content.kind) {
    case "rows":
      return encodeRows(content.rows);
    case "gap":
      return new TextEncoder().encode(JSON.stringify(content.gap));
    case "parcel": {
      const { space, hash, bytes } = content.parcel;
      return concatBytes([fromHex(space), fromHex(hash), bytes]);
    }
  }
}

/** Null when it is not what `encodePart` writes. */
export function decodePart(bytes: Uint8Array): PartContent | null {
  const content = bytes.slice(1);
  switch (bytes[0]) {
    case KINDS.rows[0]: {
      const rows = decodeRows(content);
      return rows && { kind: "rows", rows };
    }
    case KINDS.gap[0]: {
      const parsed = parseGap(new TextDecoder().decode(content));
      return parsed.success ? { kind: "gap", gap: parsed.output } : null;
    }
    case KINDS.parcel[0]:
      return parcelOf(content);
    default:
      return null;
  }
}

function parcelOf(content: Uint8Array): PartContent | null {
  const space = toHex(content.subarray(0, ID_BYTES));
  const hash = toHex(content.subarray(ID_BYTES, 2 * ID_BYTES));
  const bytes = exact(content.subarray(2 * ID_BYTES));
  return isSpaceId(space) && isHash(hash) ? { kind: "parcel", parcel: { space, hash, bytes } } : null;
}

/** How many entries of the log it stands for; a parcel counts as one. */
export function entriesOf(content: PartContent): number {
  if (content.kind === "rows") return content.rows.length;
  return content.kind === "gap" ? content.gap.to - content.gap.from + 1 : 1;
}
