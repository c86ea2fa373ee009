import type { DeviceId, Hash } from "../../domain/ids.ts";
import type { Head, Lane } from "../../ledger/types.ts";

/**
 * The whole protocol of one space over one link, after the handshake has passed.
 *
 *   HAVE      how far I hold each log. The first one is full; later ones name what has changed. Sent when entries are
 *             durable, so a HAVE is also the acknowledgement. `token` counts my HAVEs: a later version may be asked for
 *             what changed since one. `low` is reserved; 0.
 *   WANT      send me these ranges, in this order, until `creditBytes` are used up. `id` is mine.
 *   CREDIT    more bytes for a WANT; 0 cancels it.
 *   RUN       a page of at most 200 entries of one log under one signature, ending where the author (or whoever passed
 *             it on) signed, and at a fold. `want` 0: nobody asked, but you lacked just this, or tell another story of it. Says like a HAVE that I hold `lastHash`.
 *   FOLD      a run of one entry, ahead of its place: a fold of this log, which stands for what I no longer hold of it.
 *   GAP       of this log I have let go of `from` to `to`; `last` is the hash of the entry `to`. The FOLDs before it on
 *             this link stand for all of that. Go on behind it.
 *   DONE      the WANT is served as far as I can.
 *   PRESENCE  sealed, for the window only, never stored; passed on to neighbours while `hops` lasts.
 *   JOIN      opaque frame between two vaults; only in rooms of invitations.
 *   ASK       send me the parcel (src/domain/asset.ts) of this hash. At most 4 of mine may be open.
 *   PARCEL    a piece of it, in order, at most 60 KiB; `totalBytes` is the same in all of them.
 *   LACKS     the answer where I do not hold it.
 *   BYE       I am leaving; do not wait for the link to die.
 *
 * Rules
 *  1. Each side asks for what it lacks: a log is fetched from one neighbour at a time, control logs first, then the
 *     smallest gaps. Any neighbour may deliver any author's run: the chain and the author's signature are checked.
 *  2. An author pushes its new entries to neighbours that hold everything before them. Everybody else only says HAVE,
 *     and who still lacks something asks. So an entry crosses a link once, and once only.
 *  3. Nothing is stored before the vault has verified it and nothing is acknowledged before it is durable.
 *  4. Cut anywhere: the next HAVE starts over from what is held, and nothing is stored twice.
 *  5. A refused run goes to quarantine and its deliverer is not asked for that log again while the link lasts. Content
 *     of a device that membership does not know yet is not refused: it is asked for again after the next control entry.
 *  6. A stretch that was pruned is gone over only when folds of its own author, signed and opened, name it and its last
 *     hash. What stands behind it is shown to nobody before the folds have come in their own place.
 *  7. Parcels go behind everything else: no piece is sent while a WANT is served, and one waits until the one before has
 *     been taken. A parcel that is not what its hash says is thrown away and its deliverer is asked for none again.
 *  8. A frame that cannot be read ends the conversation with that peer, by silence, and with nobody else.
 */
export type Frame =
  | { readonly type: "have"; readonly isFull: boolean; readonly token: number; readonly heads: readonly HeldHead[] }
  | { readonly type: "want"; readonly id: number; readonly creditBytes: number; readonly ranges: readonly Range[] }
  | { readonly type: "credit"; readonly id: number; readonly creditBytes: number }
  | {
      readonly type: "run";
      readonly want: number;
      readonly device: DeviceId;
      readonly lane: Lane;
      readonly firstSeq: number;
      readonly count: number;
      readonly lastHash: Hash;
      readonly run: Uint8Array;
    }
  | { readonly type: "fold"; readonly want: number; readonly device: DeviceId; readonly run: Uint8Array }
  | {
      readonly type: "gap";
      readonly want: number;
      readonly device: DeviceId;
      readonly from: number;
      readonly to: number;
      readonly last: Hash;
    }
  | { readonly type: "done"; readonly want: number }
  | { readonly type: "presence"; readonly hops: number; readonly origin: DeviceId; readonly sealed: Uint8Array }
  | { readonly type: "join"; readonly frame: Uint8Array }
  | { readonly type: "ask"; readonly hash: Hash }
  | {
      readonly type: "parcel";
      readonly hash: Hash;
      readonly offset: number;
      readonly totalBytes: number;
      readonly bytes: Uint8Array;
    }
  | { readonly type: "lacks"; readonly hash: Hash }
  | { readonly type: "bye" };

export type RunFrame = Extract<Frame, { type: "run" }>;
export type FoldFrame = Extract<Frame, { type: "fold" }>;
export type ParcelFrame = Extract<Frame, { type: "parcel" }>;
export type GapFrame = Extract<Frame, { type: "gap" }>;

export interface HeldHead extends Head {
  readonly low: number;
}

/** Both ends included. */
export interface Range {
  readonly device: DeviceId;
  readonly lane: Lane;
  readonly from: number;
  readonly to: number;
}

export const PAGE_ENTRIES = 200;
/** A page is cut at the first signed entry beyond this. */
export const PAGE_BYTES = 256 * 1024;
export const HEADS_MAX = 4096;
export const RANGES_MAX = 256;
/** WANTs that one peer may have open. */
export const OPEN_WANTS_MAX = 8;
export const CREDIT_MAX_BYTES = 16 * 1024 * 1024;
/** 4 KiB of state and what sealing and signing add. */
export const PRESENCE_MAX_BYTES = 4096 + 512;
export const HOPS_MAX = 3;
/** ASKs that one peer may have open. */
export const OPEN_ASKS_MAX = 4;
/** With its header it fits into one message of a data channel. */
export const PIECE_MAX_BYTES = 60 * 1024;
export const JOIN_MAX_BYTES = 16 * 1024;
