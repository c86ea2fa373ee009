import type { DeviceId } from "../../domain/ids.ts";
import { selfTranscript } from "../handshakeFrames.ts";
import type { VaultClient } from "./sessionState.ts";

/** Which device this machine is in a room; null when the vault cannot say now. */
export type AskOwnDevice = (vault: VaultClient, room: string) => Promise<DeviceId | null>;

/** A device is a key, and the vault shows it with whatever it signs; asked once a room. */
export function createOwnDevice(): AskOwnDevice {
  const known = new Map<string, DeviceId>();
  return async (vault, room) => {
    const held = known.get(room);
    if (held !== undefined) return held;
    const signed = await vault.signHello({ room, transcript: selfTranscript(room) });
    if (!signed.ok) return null;
    known.set(room, signed.value.device);
    return signed.value.device;
  };
}
