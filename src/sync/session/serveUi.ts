import type { Handlers } from "../../../electron/bridge/channel.ts";
import type { netForUi } from "../../../electron/bridge/netForUi.ts";
import { ok } from "../../domain/result.ts";
import { knockAtPlaces } from "./knockAtPlaces.ts";
import type { Rooms } from "./rooms.ts";
import type { SessionState } from "./sessionState.ts";
import { setAside } from "./setAside.ts";
import type { Spaces } from "./spaces.ts";
import type { TurnedAway } from "./turnedAway.ts";

/** What the window may ask of net. */
export function serveUi(parts: {
  readonly state: SessionState;
  readonly rooms: Rooms;
  readonly spaces: Pick<Spaces, "open">;
  readonly turnedAway: Pick<TurnedAway, "counts" | "refusedAt">;
}): Handlers<typeof netForUi> {
  const { state, rooms, spaces, turnedAway } = parts;
  return {
    knock: async ({ space }) => ok(await knockAtPlaces(state, space, rooms.openPlaces(space))),
    whoIsThere: async ({ space }) => {
      const stranger = turnedAway.counts().find((door) => door.space === space);
      const { newer = 0, older = 0, twin = 0, unreadable = 0 } = turnedAway.refusedAt(space);
      return ok({
        heardCount: rooms.heardCount(space),
        members: (spaces.open(space)?.peers() ?? []).map(({ device, heads }) => ({
          device,
          hasTold: heads.length > 0,
        })),
        door: {
          strangers: stranger?.count ?? 0,
          strangerAt: stranger?.at ?? 0,
          newerAt: newer,
          olderAt: older,
          twinAt: twin,
          unreadableAt: unreadable,
        },
      });
    },
    status: async () => ok({ online: state.isOnline, signalling: rooms.isSignalling() }),
    setOnline: async ({ online }) => {
      state.isOnline = online;
      rooms.apply();
      return ok(undefined);
    },
    setRendezvous: async ({ urls, heard }) => {
      state.rendezvous = urls.filter(isRendezvous);
      state.heardPlaces = heard.filter(isRendezvous);
      rooms.apply();
      return ok(undefined);
    },
    setAside: (refused) => setAside(state, refused),
    quarantined: async ({ space }) => {
      const runs = await state.store.quarantined(space);
      return ok(
        runs.map(({ device, lane, seq, reason, from, at, bytes }) => ({
          device,
          lane,
          seq,
          reason,
          from,
          at,
          sizeBytes: bytes.byteLength,
        })),
      );
    },
  };
}

function isRendezvous(url: string): boolean {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed?.protocol === "ws:" || parsed?.protocol === "wss:";
}
