import type { DeviceId, SpaceId } from "../../../src/domain/ids.ts";
import type { KeyBox } from "../../../src/ledger/types.ts";
import { fromHex } from "./exact.ts";
import type { RandomBytes } from "./randomness.ts";
import { type Binding, openOwn, sealFor } from "./sealFor.ts";
import type { BoxKey } from "./x25519.ts";

const inSpace = (space: SpaceId): Binding => ({ purpose: "box/1", associated: fromHex(space) });

/** Seals an epoch key for one device; null when its box key is unfit. */
export function sealKeyBox(
  space: SpaceId,
  to: { readonly device: DeviceId; readonly boxKey: string },
  epochKey: Uint8Array,
  random: RandomBytes,
): KeyBox | null {
  const box = sealFor(to.boxKey, epochKey, inSpace(space), random);
  return box && { device: to.device, box };
}

/** The epoch key; null when the box is not for this key or this space. */
export const openKeyBox = (space: SpaceId, own: BoxKey, box: Uint8Array): Uint8Array | null =>
  openOwn(own, box, inSpace(space));
