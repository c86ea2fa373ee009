import type { DeviceId } from "../../../src/domain/ids.ts";
import { decodeJoinMessage, encodeJoinMessage, type JoinMessage } from "../../../src/ledger/joinMessage.ts";
import { createJoinAssembly, splitJoinMessage } from "../../../src/ledger/joinParts.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import { openWhole, sealWhole } from "../crypto/sealed.ts";

/** Who speaks to whom in which room: a frame that is played back to another of these does not open. */
export interface JoinRoute {
  readonly room: string;
  readonly from: DeviceId;
  readonly to: DeviceId;
}
const labelOf = ({ room, from, to }: JoinRoute): string => `concordia/join/1/${room}/${from}/${to}`;

let lastMessage = 0;

/** The frames to send, in order. */
export function sealJoinMessage(
  message: JoinMessage,
  frameKey: Uint8Array,
  route: JoinRoute,
  random: RandomBytes,
): Uint8Array[] {
  const sealed = sealWhole(frameKey, encodeJoinMessage(message), labelOf(route), random);
  lastMessage++;
  return splitJoinMessage(lastMessage, sealed);
}

/** Puts the frames of each peer together and opens them. */
export function createJoinReceiver(): {
  take(frame: Uint8Array, frameKey: Uint8Array, route: JoinRoute): JoinMessage | null;
  forget(room: string, from: DeviceId): void;
} {
  const assemblies = new Map<string, ReturnType<typeof createJoinAssembly>>();
  return {
    take(frame, frameKey, route) {
      const key = `${route.room}/${route.from}`;
      const assembly = assemblies.get(key) ?? createJoinAssembly();
      assemblies.set(key, assembly);
      const sealed = assembly.take(frame);
      const plain = sealed && openWhole(frameKey, sealed, labelOf(route));
      return plain && decodeJoinMessage(plain);
    },
    forget: (room, from) => void assemblies.delete(`${room}/${from}`),
  };
}
