import type { Handlers, Listeners, Notify } from "../../electron/bridge/channel.ts";
import type { netForUi } from "../../electron/bridge/netForUi.ts";
import type { netForVault } from "../../electron/bridge/netForVault.ts";
import type { vaultForNet } from "../../electron/bridge/vaultForNet.ts";
import { type Problem, problem } from "../domain/problem.ts";
import type { LogStore } from "../ledger/logStore.ts";
import type { OpenRoom } from "./carrier.ts";
import { type Clock, systemClock } from "./clock.ts";
import { createConnectionNotices } from "./session/connectionNotices.ts";
import { createDoorkeeper, type DoorEvents } from "./session/doorkeeper.ts";
import { createJoinRooms } from "./session/joinRooms.ts";
import { createOwnDevice } from "./session/ownDevice.ts";
import { createRooms } from "./session/rooms.ts";
import type { SessionState, VaultClient } from "./session/sessionState.ts";
import { createSpaces } from "./session/spaces.ts";
import { createTailPages } from "./session/tailPages.ts";
import { serveVault } from "./session/serveVault.ts";
import { serveUi } from "./session/serveUi.ts";
import { createTurnedAway } from "./session/turnedAway.ts";
import { createVaultAttachment } from "./session/vaultAttachment.ts";

/** The whole of net below its entry: the entry only brings ports, a store and a carrier. */
export interface NetSession {
  readonly vaultHandlers: Handlers<typeof netForVault>;
  readonly vaultListeners: Listeners<typeof vaultForNet>;
  readonly uiHandlers: Handlers<typeof netForUi>;
  /** A vault has come up, the first or another one. Call the answer when its port closes. */
  attachVault(vault: VaultClient): () => void;
  /** A window has come up. Call the answer when its port closes. */
  attachUi(notify: Notify<typeof netForUi>): () => void;
  /** Says goodbye and leaves all rooms; the store stays open. */
  close(): void;
}

export interface NetSessionOptions {
  readonly store: LogStore;
  readonly openRoom: OpenRoom;
  readonly report: (what: string) => void;
  /** Takes what a reading call of the store was rejected with, tells it, and says which problem it means. */
  readonly unreadable?: (error: unknown) => Problem;
  readonly clock?: Clock;
}

export function createNetSession(options: NetSessionOptions): NetSession {
  const clock = options.clock ?? systemClock;
  let notifyUi: Notify<typeof netForUi> | null = null;
  const state: SessionState = {
    ...options,
    clock,
    unreadable: options.unreadable ?? (() => problem("storeDamaged", "unreadable")),
    changed: () => notices.changed(),
    failed: (problem) => {
      options.report(`failed ${problem.code} ${problem.detail ?? ""}`);
      notifyUi?.("failed", problem);
    },
    refused: (space, device, reason) => notifyUi?.("refused", { space, device, reason }),
    vault: null,
    judging: new Set(),
    rooms: [],
    isOnline: true,
    rendezvous: [],
    heardPlaces: [],
    isClosed: false,
  };
  const joinRooms = createJoinRooms(state);
  const turnedAway = createTurnedAway(state.changed);
  const doorEvents: DoorEvents = {
    dismissed: (space, device) => spaces.open(space)?.silence(device),
    limited: (space, device, isLate) => spaces.open(space)?.limit(device, isLate),
  };
  const doorkeeper = createDoorkeeper(state, createOwnDevice(), doorEvents, turnedAway);
  const spaces = createSpaces(state, {
    controlStored: (space) => void doorkeeper.recheck(space),
    breached: (space, device) => doorkeeper.hush(space, device),
  });
  const rooms = createRooms(state, (room, peer) => {
    void doorkeeper.meet(room, peer, ({ device, self, isLate }) => {
      if (room.purpose === "invite") joinRooms.attach(room.room, peer, device);
      else
        void spaces
          .replicationOf(room.space, self)
          .then((replication) => replication.attach(peer.link, device, isLate));
    });
  });
  const notices = createConnectionNotices(clock, {
    isOnline: () => state.isOnline,
    isSignalling: rooms.isSignalling,
    spaces: spaces.all,
    turnedAway: turnedAway.counts,
  });
  const attachment = createVaultAttachment(state, {
    ready: () => {
      for (const [, replication] of spaces.all()) replication.resume();
      rooms.apply();
    },
    appended: (rows) => {
      spaces.appended(rows);
      const control = rows.filter((row) => row.lane === "control").map((row) => row.space);
      for (const space of new Set(control)) void doorkeeper.recheck(space);
    },
  });
  const tails = createTailPages(state);
  const forVault = serveVault({ state, attachment, tails, rooms, spaces, joinRooms, doorkeeper, notices });
  return {
    vaultHandlers: forVault.handlers,
    vaultListeners: forVault.listeners,
    uiHandlers: serveUi({ state, rooms, spaces, turnedAway }),
    attachVault: (vault) => {
      tails.drop();
      attachment.attach(vault);
      return () => attachment.detach(vault);
    },
    attachUi: (notify) => {
      notifyUi = notify;
      notices.attach(notify);
      return () => {
        if (notifyUi !== notify) return;
        notifyUi = null;
        notices.attach(null);
      };
    },
    close: () => {
      spaces.close();
      state.isClosed = true;
      rooms.apply();
      rooms.close();
      notices.stop();
    },
  };
}
