import * as v from "valibot";
import { decodeRows, encodeRows } from "../../../src/ledger/rowsCodec.ts";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import type { SkipOrder } from "../../../src/ledger/prune.ts";
import type { StoredEnvelope } from "../../../src/ledger/types.ts";
import { skipOrder } from "../../bridge/netForVault.ts";

/** What one part of a backup brings: entries of a log, or a stretch of it of which only what stands for it is held. */
export type PartContent =
  | { readonly kind: "rows"; readonly rows: readonly StoredEnvelope[] }
  | { readonly kind: "gap"; readonly gap: SkipOrder };

const KINDS = { rows: Uint8Array.of(0), gap: Uint8Array.of(1) };
const parseGap = v.safeParser(v.pipe(v.string(), v.parseJson(), skipOrder));

export function encodePart(content: PartContent): Uint8Array {
  const bytes =
    content.kind === "rows" ? encodeRows(content.rows) : new TextEncoder().encode(JSON.stringify(content.gap));
  return concatBytes([KINDS[content.kind], bytes]);
}

/** Null when it is not what `encodePart` writes. */
export function decodePart(bytes: Uint8Array): PartContent | null {
  const content = bytes.slice(1);
  if (bytes[0] === KINDS.rows[0]) {
    const rows = decodeRows(content);
    return rows && { kind: "rows", rows };
  }
  if (bytes[0] !== KINDS.gap[0]) return null;
  const parsed = parseGap(new TextDecoder().decode(content));
  return parsed.success ? { kind: "gap", gap: parsed.output } : null;
}

/** How many entries of the log it stands for. */
export const entriesOf = (content: PartContent): number =>
  content.kind === "rows" ? content.rows.length : content.gap.to - content.gap.from + 1;
