import { problem } from "../../domain/problem.ts";
import { StoreError } from "../storeError.ts";
import { asSealed, type Sealed } from "./sealed.ts";

/** The sealed bytes of a row, null when there is no row. Throws storeDamaged for anything else. */
export function sealedOfRow(row: unknown): Sealed | null {
  if (row === undefined) return null;
  if (typeof row === "object" && row !== null && "sealed" in row && row.sealed instanceof Uint8Array) {
    // Only sealed bytes go in, so only sealed bytes come out; the vault refuses them if they were altered.
    return asSealed(row.sealed);
  }
  throw new StoreError(problem("storeDamaged", "sealed row"));
}
