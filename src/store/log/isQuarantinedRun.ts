import { isDeviceId, isSpaceId } from "../../domain/ids.ts";
import { REFUSAL_CODES, type Refusal } from "../../domain/refusal.ts";
import type { QuarantinedRun } from "../../ledger/logStore.ts";
import { isLane, isObject } from "./logRows.ts";

/** A refused run may claim any seq, a wrong one among them. */
export function isQuarantinedRun(row: unknown): row is QuarantinedRun {
  if (!isObject(row)) return false;
  const { space, device, lane, seq, reason, from, bytes, at } = row;
  return (
    isSpaceId(space) &&
    isDeviceId(device) &&
    isLane(lane) &&
    typeof seq === "number" &&
    isRefusal(reason) &&
    (from === "" || isDeviceId(from)) &&
    bytes instanceof Uint8Array &&
    typeof at === "number"
  );
}

function isRefusal(value: unknown): value is Refusal {
  if (!isObject(value)) return false;
  const detail = value.detail;
  return REFUSAL_CODES.some((code) => code === value.code) && (detail === undefined || typeof detail === "string");
}
