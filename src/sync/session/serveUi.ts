import type { Handlers } from "../../../electron/bridge/channel.ts";
import type { netForUi } from "../../../electron/bridge/netForUi.ts";
import { ok } from "../../domain/result.ts";
import type { Rooms } from "./rooms.ts";
import type { SessionState } from "./sessionState.ts";
import { setAside } from "./setAside.ts";

/** What the window may ask of net. */
export function serveUi(state: SessionState, rooms: Rooms): Handlers<typeof netForUi> {
  return {
    status: async () => ok({ online: state.isOnline, signalling: rooms.isSignalling() }),
    setOnline: async ({ online }) => {
      state.isOnline = online;
      rooms.apply();
      return ok(undefined);
    },
    setRendezvous: async ({ urls }) => {
      state.rendezvous = urls.filter(isRendezvous);
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
