import type { Row } from "../../../electron/bridge/row.ts";
import type { StoredEnvelope } from "../../ledger/types.ts";
import { ownBytes } from "../ownBytes.ts";

/** A row in buffers of its own, fit for a port. */
export function ownRow(row: StoredEnvelope): Row {
  return { ...row, entry: ownBytes(row.entry), signature: row.signature === null ? null : ownBytes(row.signature) };
}
