import type { DeviceId } from "../../domain/ids.ts";
import type { Lane } from "../../ledger/types.ts";

/** Names one log of a space. */
export type LogKey = `${Lane}:${DeviceId}`;

export const logKey = (log: { readonly device: DeviceId; readonly lane: Lane }): LogKey => `${log.lane}:${log.device}`;
