import type { WantedAsset } from "../../domain/asset.ts";
import type { Hash } from "../../domain/ids.ts";
import { type Neighbour, sendFrame } from "./neighbour.ts";
import type { ParcelFrame } from "./protocol.ts";
import { refuseParcel } from "./refuseParcel.ts";
import type { SpaceState } from "./space.ts";

/** Parcels under way at once: the next is on the road while one is written; more would only stand before entries. */
const AT_ONCE = 2;
/** Who lacked a parcel is asked for it again after this: it may have got it from somebody else. */
const AGAIN_MS = 5_000;
/** A parcel of which nothing came for so long is asked of another. */
const STALLED_MS = 20_000;

interface Asking {
  readonly from: Neighbour;
  readonly hash: Hash;
  bytes: Uint8Array;
  filledBytes: number;
  stopWaiting: () => void;
}

/** What is known of a neighbour in this matter; gone with its link. */
interface Talk {
  /** Asked for and not answered to the end, whether or not anybody still waits for it. */
  readonly open: Set<Hash>;
  /** What it said it lacks, and when. */
  readonly lacks: Map<Hash, number>;
  /** It sent something else than it was asked for. */
  isDistrusted: boolean;
}

/** The asking side: what is missing of attached files, one parcel after the other, from whoever holds it. */
export interface ParcelAsker {
  /** Replaces the last list. */
  want(wants: readonly WantedAsset[]): void;
  /** Somebody came or went. */
  plan(): void;
  release(neighbour: Neighbour): void;
  /** False: nobody asked for this piece. */
  taken(from: Neighbour, frame: ParcelFrame): boolean;
  lacked(from: Neighbour, hash: Hash): boolean;
  stop(): void;
}

export function createParcelAsker(state: SpaceState): ParcelAsker {
  const asking = new Map<Hash, Asking>();
  const talks = new Map<Neighbour, Talk>();
  let wants: readonly { readonly asset: Hash; readonly parcels: Set<Hash> }[] = [];
  /** Null: the keeper knows nothing of it. */
  let toldMet: string | null = "";
  let stopLooking = (): void => undefined;

  const talkOf = (neighbour: Neighbour): Talk => {
    const talk = talks.get(neighbour) ?? { open: new Set(), lacks: new Map(), isDistrusted: false };
    talks.set(neighbour, talk);
    return talk;
  };
  const isWanted = (hash: Hash): boolean => wants.some(({ parcels }) => parcels.has(hash));
  const heard = (): readonly Neighbour[] =>
    [...state.neighbours].filter((one) => !one.isLate && !one.isSilent && !talkOf(one).isDistrusted);
  const mayAsk = (one: Neighbour, hash: Hash): boolean => {
    const { open, lacks } = talkOf(one);
    return open.size < AT_ONCE && !open.has(hash) && (lacks.get(hash) ?? 0) + AGAIN_MS <= state.clock.now();
  };
  const drop = (one: Asking): void => {
    one.stopWaiting();
    if (asking.get(one.hash) === one) asking.delete(one.hash);
  };
  const ask = (from: Neighbour, hash: Hash): void => {
    const one: Asking = { from, hash, bytes: new Uint8Array(0), filledBytes: 0, stopWaiting: () => undefined };
    asking.set(hash, one);
    talkOf(from).open.add(hash);
    wait(one);
    void sendFrame(from, { type: "ask", hash });
  };
  const wait = (one: Asking): void => {
    one.stopWaiting();
    one.stopWaiting = state.clock.after(STALLED_MS, () => {
      drop(one);
      talkOf(one.from).lacks.set(one.hash, state.clock.now());
      plan();
    });
  };
  const plan = (): void => {
    stopLooking();
    if (state.isClosed || wants.length === 0) return tellMet();
    const able = heard();
    for (const hash of wants.flatMap(({ parcels }) => [...parcels])) {
      if (asking.size >= AT_ONCE) break;
      const from = asking.has(hash) ? undefined : able.find((one) => mayAsk(one, hash));
      if (from) ask(from, hash);
    }
    tellMet();
    if (able.length > 0 && asking.size === 0) stopLooking = state.clock.after(AGAIN_MS, plan);
  };
  const tellMet = (): void => {
    const able = heard().map((one) => talkOf(one).lacks);
    const met = wants
      .filter(({ parcels }) => [...parcels].some((hash) => able.some((lacks) => !lacks.has(hash))))
      .map(({ asset }) => asset);
    if (met.join() === toldMet) return;
    toldMet = met.join();
    state.parcels.met(met);
  };
  const settle = async (one: Asking): Promise<void> => {
    one.stopWaiting();
    const kept = await state.parcels.keep(one.hash, one.bytes);
    drop(one);
    if (kept.ok && kept.value === "other") {
      talkOf(one.from).isDistrusted = true;
      void refuseParcel(state, one.from, one.hash);
    } else for (const { parcels } of wants) parcels.delete(one.hash);
    wants = wants.filter(({ parcels }) => parcels.size > 0);
    plan();
  };
  return {
    want(list) {
      wants = list.map(({ asset, parcels }) => ({ asset, parcels: new Set(parcels) }));
      for (const one of [...asking.values()]) if (!isWanted(one.hash)) drop(one);
      toldMet = null;
      plan();
    },
    plan,
    release(neighbour) {
      talks.delete(neighbour);
      for (const one of [...asking.values()]) if (one.from === neighbour) drop(one);
    },
    taken(from, { hash, offset, totalBytes, bytes }) {
      const { open, lacks } = talkOf(from);
      if (!open.has(hash)) return false;
      lacks.delete(hash);
      const isLast = offset + bytes.byteLength === totalBytes;
      if (isLast) open.delete(hash);
      const one = asking.get(hash);
      // Nobody waits for it any more.
      if (one?.from !== from) {
        plan();
        return true;
      }
      if (offset === 0) one.bytes = new Uint8Array(totalBytes);
      if (offset !== one.filledBytes || totalBytes !== one.bytes.byteLength) return false;
      one.bytes.set(bytes, offset);
      one.filledBytes += bytes.byteLength;
      if (isLast) {
        state.events.changed();
        void settle(one);
      } else wait(one);
      return true;
    },
    lacked(from, hash) {
      const { open, lacks } = talkOf(from);
      if (!open.delete(hash)) return false;
      lacks.set(hash, state.clock.now());
      const one = asking.get(hash);
      if (one?.from === from) drop(one);
      plan();
      return true;
    },
    stop() {
      stopLooking();
      for (const one of [...asking.values()]) drop(one);
    },
  };
}
