import type { SpaceId } from "../../domain/ids.ts";
import type { Clock } from "../clock.ts";
import { choosePlaces } from "./choosePlaces.ts";
import { placeAddress } from "../placeAddress.ts";
import type { SessionState } from "./sessionState.ts";

/**
 * open     it took the connection
 * refused  nothing listens there, or it will not have us: said at once
 * silent   no answer: a firewall lets nothing through, or the address is nobody's
 */
export interface PlaceAnswer {
  readonly url: string;
  readonly answer: "open" | "refused" | "silent";
  readonly afterMs: number;
}

/** What of a WebSocket is used, so that a test can be the rendezvous. */
export interface Knocking {
  onopen: ((event: Event) => void) | null;
  onerror: ((event: Event) => void) | null;
  close(): void;
}
export type OpenSocket = (url: string) => Knocking;

/** Where other attempts have failed of late, Chromium holds the next one back for up to five seconds. */
const ANSWER_WITHIN_MS = 8_000;

/** Where members of a space meet: what the space remembers, and what this machine was told. */
export function placesOf(state: Pick<SessionState, "rooms" | "rendezvous" | "heardPlaces">, space: SpaceId) {
  const rooms = state.rooms.filter((room) => room.space === space && room.purpose === "member");
  const inRoom = choosePlaces(state.heardPlaces, () => false);
  const known = rooms.flatMap(({ token, rendezvous }) =>
    [...rendezvous, ...state.rendezvous, ...inRoom].map((url) => ({ url, token })),
  );
  return [...new Map(known.map((place) => [placeAddress(place.url, place.token), place])).values()];
}

/** Opens each meeting place of a space once and closes it again; all at the same time. Of `open` it is known already. */
export function knockAtPlaces(
  state: Pick<SessionState, "rooms" | "rendezvous" | "heardPlaces" | "clock">,
  space: SpaceId,
  open: readonly string[],
  openSocket: OpenSocket = (url) => new WebSocket(url),
): Promise<PlaceAnswer[]> {
  return Promise.all(
    placesOf(state, space).map(async ({ url, token }) => {
      if (open.includes(url)) return { url, answer: "open", afterMs: 0 };
      const asked = state.clock.now();
      const answer = await knock(placeAddress(url, token), state.clock, openSocket);
      return { url, answer, afterMs: Math.max(0, Math.round(state.clock.now() - asked)) };
    }),
  );
}

function knock(address: string, clock: Clock, openSocket: OpenSocket): Promise<PlaceAnswer["answer"]> {
  return new Promise((resolve) => {
    const socket = openSocket(address);
    const answer = (what: PlaceAnswer["answer"]): void => {
      cancel();
      socket.onopen = null;
      socket.onerror = null;
      socket.close();
      resolve(what);
    };
    const cancel = clock.after(ANSWER_WITHIN_MS, () => answer("silent"));
    socket.onopen = () => answer("open");
    socket.onerror = () => answer("refused");
  });
}
