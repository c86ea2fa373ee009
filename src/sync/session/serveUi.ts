import type { Handlers } from "../../../electron/bridge/channel.ts";
import type { netForUi } from "../../../electron/bridge/netForUi.ts";
import { problem } from "../../domain/problem.ts";
import { err, ok } from "../../domain/result.ts";
import type { Rooms } from "./rooms.ts";
import type { SessionState } from "./sessionState.ts";

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
    setAside: async ({ space, device, seq, reason }) => {
      // The window had it from the vault and may be quicker than the disk: what is on its way there is waited for.
      await state.store.append([]);
      const [row] = await state.store.read(space, device, "content", seq, 1);
      if (row === undefined) return err(problem("unknown", "set aside: not in the log"));
      const at = state.clock.now();
      await state.store.quarantine({ space, device, lane: "content", seq, reason, from: "", bytes: row.entry, at });
      state.refused(space, device, reason);
      return ok(undefined);
    },
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
