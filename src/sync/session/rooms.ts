import type { SpaceId } from "../../domain/ids.ts";
import type { Room } from "../../../electron/bridge/vaultForNet.ts";
import type { ArrivedPeer, RoomHandle } from "../carrier.ts";
import { choosePlaces } from "./choosePlaces.ts";
import type { SessionState } from "./sessionState.ts";
import { watchSilentPlaces } from "./silentPlaces.ts";

/** Keeps the rooms we are in equal to the ones we should be in. */
export interface Rooms {
  apply(): void;
  isSignalling(): boolean;
  /** Other machines that spoke just now where members of a space meet. */
  heardCount(space: SpaceId): number;
  /** Which meeting places of a space are connected. */
  openPlaces(space: SpaceId): readonly string[];
  close(): void;
}

interface Joined {
  readonly room: Room;
  urls: readonly string[];
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
    return { room, urls, handle, peers };
  };
  const all = (): readonly Joined[] => [...joined.values()];
  const ofMembers = (space: SpaceId): readonly Joined[] =>
    all().filter(({ room }) => room.space === space && room.purpose === "member");
  const silent = watchSilentPlaces({
    clock: state.clock,
    tried: () => all().flatMap(({ urls }) => urls),
    open: () => new Set(all().flatMap(({ handle }) => handle.openPlaces())),
    changed: () => apply(),
  });
  const wantedRooms = (): ReadonlyMap<string, { room: Room; urls: readonly string[] }> => {
    const wanted = new Map<string, { room: Room; urls: readonly string[] }>();
    const inRoom = choosePlaces(state.heardPlaces, silent.isSilent);
    for (const room of state.isOnline && !state.isClosed ? state.rooms : []) {
      // A space remembers where it was joined; a meeting room without that address has one of its own.
      const urls = [...new Set([...room.rendezvous, ...state.rendezvous, ...inRoom])].sort();
      // Without a rendezvous there is nobody to meet.
      if (urls.length > 0) wanted.set([room.room, room.purpose, room.token].join(" "), { room, urls });
    }
    return wanted;
  };
  const apply = (): void => {
    const wanted = wantedRooms();
    for (const [key, { handle, peers }] of [...joined]) {
      if (wanted.has(key)) continue;
      joined.delete(key);
      handle.leave();
      for (const peer of [...peers]) peer.link.close();
    }
    for (const [key, { room, urls }] of wanted) {
      const held = joined.get(key);
      if (held === undefined) joined.set(key, join(room, urls));
      else if (urls.join() !== held.urls.join()) {
        held.urls = urls;
        held.handle.meetAt(urls);
      }
    }
    state.changed();
  };
  return {
    apply,
    close: silent.close,
    isSignalling: () => all().some(({ handle }) => handle.isSignalling()),
    heardCount: (space) => ofMembers(space).reduce((sum, { handle }) => sum + handle.heardCount(), 0),
    openPlaces: (space) => ofMembers(space).flatMap(({ handle }) => handle.openPlaces()),
  };
}
