import type { SpaceId } from "../../domain/ids.ts";
import type { Room } from "../../../electron/bridge/vaultForNet.ts";
import type { ArrivedPeer, RoomHandle } from "../carrier.ts";
import type { SessionState } from "./sessionState.ts";

/** Keeps the rooms we are in equal to the ones we should be in. */
export interface Rooms {
  apply(): void;
  isSignalling(): boolean;
  /** Other machines that spoke just now where members of a space meet. */
  heardCount(space: SpaceId): number;
  /** Which meeting places of a space are connected. */
  openPlaces(space: SpaceId): readonly string[];
}

interface Joined {
  readonly room: Room;
  readonly handle: RoomHandle;
  readonly peers: Set<ArrivedPeer>;
}

export function createRooms(state: SessionState, peerArrived: (room: Room, peer: ArrivedPeer) => void): Rooms {
  const joined = new Map<string, Joined>();

  const join = (room: Room, urls: readonly string[]): Joined => {
    const peers = new Set<ArrivedPeer>();
    const handle = state.openRoom({
      room: room.room,
      token: room.token,
      urls,
      signallingChanged: state.changed,
      peerArrived: (peer) => {
        peers.add(peer);
        peer.link.watchClosed(() => peers.delete(peer));
        peerArrived(room, peer);
      },
    });
    return { room, handle, peers };
  };
  const ofMembers = (space: SpaceId): readonly Joined[] =>
    [...joined.values()].filter(({ room }) => room.space === space && room.purpose === "member");
  return {
    apply: () => {
      const wanted = new Map<string, { room: Room; urls: readonly string[] }>();
      for (const room of state.isOnline && !state.isClosed ? state.rooms : []) {
        // A space remembers where it was joined; a meeting room without that address has one of its own.
        const urls = [...new Set([...room.rendezvous, ...state.rendezvous])].sort();
        // Without a rendezvous there is nobody to meet.
        if (urls.length > 0) wanted.set([room.room, room.purpose, room.token, ...urls].join(" "), { room, urls });
      }
      for (const [key, { handle, peers }] of [...joined]) {
        if (wanted.has(key)) continue;
        joined.delete(key);
        handle.leave();
        for (const peer of [...peers]) peer.link.close();
      }
      for (const [key, { room, urls }] of wanted) if (!joined.has(key)) joined.set(key, join(room, urls));
      state.changed();
    },
    isSignalling: () => [...joined.values()].some(({ handle }) => handle.isSignalling()),
    heardCount: (space) => ofMembers(space).reduce((sum, { handle }) => sum + handle.heardCount(), 0),
    openPlaces: (space) => ofMembers(space).flatMap(({ handle }) => handle.openPlaces()),
  };
}
