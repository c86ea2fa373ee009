import type { DeviceId } from "../../domain/ids.ts";
import { decodeFrame } from "../replication/decodeFrame.ts";
import { encodeFrame } from "../replication/encodeFrame.ts";
import type { ArrivedPeer } from "../carrier.ts";
import { ownBytes } from "../ownBytes.ts";
import type { SessionState } from "./sessionState.ts";

/** Rooms of invitations: opaque frames between two vaults that have shown each other their devices, and no log. */
export interface JoinRooms {
  attach(room: string, peer: ArrivedPeer, device: DeviceId): void;
  send(room: string, to: DeviceId, frame: Uint8Array): void;
}

export function createJoinRooms(state: SessionState): JoinRooms {
  const peers = new Map<string, ArrivedPeer>();

  const tell = (room: string, peer: DeviceId, connected: boolean): void =>
    void state.vault?.joinPeerChanged({ room, peer, connected });
  return {
    attach: (room, peer, device) => {
      const key = `${room} ${device}`;
      peers.get(key)?.link.close();
      peers.set(key, peer);
      tell(room, device, true);
      peer.link.watchClosed(() => {
        if (peers.get(key) !== peer) return;
        peers.delete(key);
        tell(room, device, false);
      });
      void readJoinFrames(state, room, peer, device);
    },
    send: (room, to, frame) => {
      void peers.get(`${room} ${to}`)?.link.send(encodeFrame({ type: "join", frame }));
    },
  };
}

/** One at a time: a flood waits in front of the vault, not inside it. */
async function readJoinFrames(state: SessionState, room: string, peer: ArrivedPeer, from: DeviceId): Promise<void> {
  for (let bytes = await peer.link.receive(); bytes !== null; bytes = await peer.link.receive()) {
    const frame = decodeFrame(bytes);
    if (frame?.type === "bye") return peer.link.close();
    if (frame?.type !== "join") {
      state.report("breach in a join room");
      return peer.hush();
    }
    await state.vault?.joinFrame({ room, from, frame: ownBytes(frame.frame) });
  }
}
