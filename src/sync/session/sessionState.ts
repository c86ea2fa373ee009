import type { Client } from "../../../electron/bridge/channel.ts";
import type { Room, vaultForNet } from "../../../electron/bridge/vaultForNet.ts";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Refusal } from "../../domain/refusal.ts";
import type { LogStore } from "../../ledger/logStore.ts";
import type { OpenRoom } from "../carrier.ts";
import type { Clock } from "../clock.ts";

export type VaultClient = Client<typeof vaultForNet>;

/** What the parts of a net session share. */
export interface SessionState {
  readonly store: LogStore;
  readonly openRoom: OpenRoom;
  readonly clock: Clock;
  /** For diagnostics; never holds text, names or keys. */
  readonly report: (what: string) => void;
  /** Something that a `connection` notice tells is new. */
  readonly changed: () => void;
  /** Takes what a reading call of the store was rejected with, tells it, and says which problem it means. */
  readonly unreadable: (error: unknown) => Problem;
  readonly failed: (problem: Problem) => void;
  readonly refused: (space: SpaceId, device: DeviceId, reason: Refusal) => void;
  /** The vault of now; null while there is none. */
  vault: VaultClient | null;
  /** Runs that the vault has been asked about and net has not heard of yet. */
  readonly judging: Set<Promise<unknown>>;
  /** As the vault last listed them. */
  rooms: readonly Room[];
  isOnline: boolean;
  /** Where this machine looks for others, beside what its rooms name themselves. */
  rendezvous: readonly string[];
  /** Meeting places of other machines that were heard in the room, as many as there are. */
  heardPlaces: readonly string[];
  isClosed: boolean;
}
