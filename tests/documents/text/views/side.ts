import type { Random } from "../../../support/random.ts";
import type { ActName } from "./profiles.ts";
import type { DrivenView } from "./viewActs.ts";

/** An act that was chosen: what it says in the log, what it does, and whether letters may vanish by it. */
export type Act = { readonly says: string; readonly run: () => void; readonly mayDelete: boolean };

export const act = (says: string, run: () => void, mayDelete = false): Act => ({ says, run, mayDelete });

/** Gives letters that occur nowhere else. */
export type TakeLetters = (count: number) => string;

/** One person at one copy of the document. */
export type SessionPeer = {
  readonly clientId: number;
  readonly driven: DrivenView;
  readonly choose: (name: ActName, random: Random, take: TakeLetters) => Act;
  /** The texts of the paragraphs as they are shown. */
  readonly texts: () => readonly string[];
  /** All letters that are there, shown or not, and that nobody has deleted in vain. */
  readonly held: () => readonly string[];
  readonly ids: () => readonly string[];
  /** Who wrote each shown letter. */
  readonly authors: () => ReadonlyMap<string, number>;
  /** Equal on two peers when they show the same. */
  readonly content: () => string;
  /** Throws when the peer contradicts itself. */
  readonly check: () => void;
  readonly stateVector: () => Uint8Array;
  readonly updateSince: (stateVector: Uint8Array) => Uint8Array;
  readonly receive: (update: Uint8Array) => void;
  readonly destroy: () => void;
};

/** An editor or a model under test. */
export type Side = {
  readonly name: string;
  /** A state with these paragraphs, written by client 1. */
  readonly base: (texts: readonly string[]) => Uint8Array;
  readonly createPeer: (clientId: number, base: Uint8Array) => SessionPeer;
};

export function send(from: SessionPeer, to: SessionPeer): void {
  to.receive(from.updateSince(to.stateVector()));
}

/** Everybody gets everything, what others write while receiving included. */
export function sendAll(peers: readonly SessionPeer[]): void {
  for (let round = 0; round < 3; round++) {
    for (const from of peers) {
      for (const to of peers) {
        if (from !== to) send(from, to);
      }
    }
  }
}
