import type { Room } from "../../../electron/bridge/vaultForNet.ts";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import type { ArrivedPeer } from "../carrier.ts";
import { type Admission, type HandshakeVerdict, type Recheck, shakeHands } from "../handshake.ts";
import { WIRE_VERSION } from "../handshakeFrames.ts";
import type { AskOwnDevice } from "./ownDevice.ts";
import type { SessionState } from "./sessionState.ts";
import type { TurnedAway, WhyRefused } from "./turnedAway.ts";

/** A peer whose device is known and, as of now, a member; or one that is out and may hand in its late work. */
export interface AdmittedPeer {
  readonly peer: ArrivedPeer;
  readonly isLate: boolean;
  readonly device: DeviceId;
  readonly self: DeviceId;
}

interface Known {
  readonly peer: ArrivedPeer;
  readonly device: DeviceId;
  readonly space: SpaceId;
  readonly recheck: Recheck;
  readonly admit: (isLate: boolean) => void;
  admission: Admission;
}

/** How long a peer is kept away while the vault is down. */
const VAULT_LOST_MS = 1000;

/** Lets peers in and out: by handshake when they come, and again whenever membership may have changed. */
export interface Doorkeeper {
  meet(room: Room, peer: ArrivedPeer, admitted: (peer: AdmittedPeer) => void): Promise<void>;
  /** A newcomer may have come before the entry that admits it; a removed member may still be here. */
  recheck(space: SpaceId): Promise<void>;
  /** A member that broke the protocol: unheard from now on. */
  hush(space: SpaceId, device: DeviceId): void;
}

export interface DoorEvents {
  readonly dismissed: (space: SpaceId, device: DeviceId) => void;
  /** It was a member and is out now, or the other way round; its link stays. */
  readonly limited: (space: SpaceId, device: DeviceId, isLate: boolean) => void;
}

export function createDoorkeeper(
  state: SessionState,
  askOwnDevice: AskOwnDevice,
  events: DoorEvents,
  turnedAway: Pick<TurnedAway, "knocked" | "welcomed" | "refused">,
): Doorkeeper {
  const known = new Set<Known>();

  const remember = (one: Known): void => {
    known.add(one);
    one.peer.link.watchClosed(() => known.delete(one));
  };
  const letIn = (one: Known, admission: "member" | "late"): void => {
    one.admission = admission;
    if (admission === "member") turnedAway.welcomed(one.space, one.device);
    one.peer.admit();
    if (!one.peer.link.isClosed) one.admit(admission === "late");
  };
  const turnAway = (one: Known): void => {
    one.admission = "none";
    one.peer.hush();
    events.dismissed(one.space, one.device);
  };
  const judgedAnew = (one: Known, admission: Admission): void => {
    if (admission === one.admission) return;
    if (admission === "none") return turnAway(one);
    if (one.admission === "none") return letIn(one, admission);
    one.admission = admission;
    events.limited(one.space, one.device, admission === "late");
  };
  return {
    hush: (space, device) => {
      for (const one of known) if (one.space === space && one.device === device) one.peer.hush();
    },
    meet: async (room, peer, admitted) => {
      const { vault } = state;
      const self = vault === null ? null : await askOwnDevice(vault, room.room);
      if (vault === null || self === null) return sendAway(state, peer);
      const verdict = await shakeHands({ link: peer.link, room: room.room, self, vault });
      if (!verdict.admitted && verdict.reason !== "notAdmitted") {
        const why = whyRefused(verdict);
        if (why !== null) turnedAway.refused(room.space, why, state.clock.now());
        return refuse(state, peer, verdict);
      }
      const { device, recheck } = verdict;
      const admit = (isLate: boolean): void => admitted({ peer, device, self, isLate });
      const one: Known = { peer, device, space: room.space, recheck, admit, admission: "none" };
      remember(one);
      if (verdict.admitted) return letIn(one, verdict.isLate ? "late" : "member");
      state.report("handshake notAdmitted");
      turnedAway.knocked(room.space, device, state.clock.now());
    },
    recheck: async (space) => {
      for (const one of [...known].filter((candidate) => candidate.space === space)) {
        // The vault that let it in may have died since: only the one of now can say anything against it.
        const admission = state.vault === null ? null : await one.recheck(state.vault);
        if (admission !== null) judgedAnew(one, admission);
      }
    },
  };
}

type Refused = Exclude<HandshakeVerdict, { readonly admitted: true }>;

/** Null where nothing speaks against the peer: it only went away, or this machine's vault did. */
function whyRefused(verdict: Refused): WhyRefused | null {
  switch (verdict.reason) {
    case "versionDiffers":
      return verdict.theirs > WIRE_VERSION ? "newer" : "older";
    case "ownDevice":
      return "twin";
    case "malformed":
    case "otherRoom":
    case "otherCarrier":
      return "unreadable";
    case "closed":
    case "vaultLost":
    case "notAdmitted":
      return null;
  }
}

function refuse(state: SessionState, peer: ArrivedPeer, verdict: Refused): void {
  const version = verdict.reason === "versionDiffers" ? ` ${verdict.theirs}` : "";
  state.report(`handshake ${verdict.reason}${version}`);
  if (verdict.reason === "vaultLost") sendAway(state, peer);
  else peer.hush();
}

/** Nothing is held against the peer: its carrier brings it again. */
function sendAway(state: SessionState, peer: ArrivedPeer): void {
  state.clock.after(VAULT_LOST_MS, () => peer.link.close());
}
