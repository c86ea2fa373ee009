import * as v from "valibot";
import { PARCEL_VERDICTS } from "../../src/domain/asset.ts";
import { call, define } from "./contract.ts";
import { row } from "./row.ts";
import * as s from "./schemas.ts";

/** A meeting place on the signalling server: topic = SHA-256(token), so that a server can admit without a secret. */
const room = v.object({
  /** Hex of the topic, 64 letters. */
  room: s.text(64),
  token: s.text(64),
  purpose: v.picklist(["member", "invite"]),
  space: s.spaceId,
  /** ws:// or wss:// addresses; empty: the ones of the settings. */
  rendezvous: v.array(s.text(300)),
});
export type Room = v.InferOutput<typeof room>;

const shownVerdict = v.variant("verdict", [
  v.object({ verdict: v.picklist(["taken", "waiting"]) }),
  /** `heldAt`: the held entry of the same log that says otherwise. */
  v.object({ verdict: v.literal("refused"), reason: s.refusal, heldAt: v.exactOptional(s.seq) }),
]);

/** The vault, as net sees it: verdicts and signatures, never plain text. */
export const vaultForNet = define({
  calls: {
    /** First call of every new net: what it holds. Content is sealed and sent only after this. */
    logLoaded: call(
      v.object({
        spaces: v.array(
          v.object({
            space: s.spaceId,
            control: v.array(s.bytes),
            heads: v.array(s.head),
            recentCuts: v.array(v.object({ cutId: s.text(40), seq: s.seq })),
            /** Gaps whose folds have not come yet. */
            awaited: v.array(v.object({ device: s.deviceId, from: s.seq, to: s.seq, folds: v.array(s.seq) })),
          }),
        ),
      }),
      v.object({ rooms: v.array(room) }),
    ),
    /**
     * Judges an encoded Run that continues `prev` (the head that net holds). Rows come back ready to be stored; by
     * then the opened bodies are on their way to the window, behind the rows on a port that keeps order.
     */
    verifyRun: call(
      v.object({ space: s.spaceId, from: s.deviceId, run: s.bytes, known: v.nullable(s.head) }),
      v.variant("verdict", [
        v.object({ verdict: v.literal("accepted"), rows: v.array(row) }),
        v.object({ verdict: v.literal("refused"), reason: s.refusal, device: s.deviceId, lane: s.lane, seq: s.seq }),
      ]),
    ),
    /** A run of one fold, ahead of its place: what it stands for is not to be had from `from`. */
    foldShown: call(v.object({ space: s.spaceId, from: s.deviceId, run: s.bytes }), shownVerdict),
    /** A run from where its log was let go of here: is it what the folds say that stand for that? Nothing is stored. */
    storyTold: call(v.object({ space: s.spaceId, from: s.deviceId, run: s.bytes }), shownVerdict),
    /** Seqs of the folds that stand for a stretch behind `known`; null when those that were shown do not. */
    foldsFor: call(
      v.object({
        space: s.spaceId,
        device: s.deviceId,
        from: s.seq,
        to: s.seq,
        last: s.hash,
        known: v.nullable(s.head),
      }),
      v.object({ folds: v.nullable(v.array(s.seq)) }),
    ),
    /** Signs what proves this device to the other end of a link (see src/sync/handshake.ts for the bytes). */
    signHello: call(
      v.object({ room: s.text(64), transcript: s.bytes }),
      v.object({ device: s.deviceId, signature: s.bytes }),
    ),
    /**
     * What `device` is in this room, when it signed the transcript: a member that is served; one that is out, whose late
     * work is taken and which is told nothing; or neither.
     */
    checkHello: call(
      v.object({ room: s.text(64), device: s.deviceId, transcript: s.bytes, signature: s.bytes }),
      v.object({ admitted: v.boolean(), isLate: v.optional(v.boolean(), false) }),
    ),
    /** Of the own log net holds all that those who are here have told of: one that was set back may go on. */
    ownLogWhole: call(v.object({ space: s.spaceId, heads: v.array(s.head) }), s.nothing),
    /** A parcel of this space, for a member that asks; null: it is not here. */
    parcel: call(v.object({ space: s.spaceId, hash: s.hash }), v.object({ bytes: v.nullable(s.bytes) })),
    /** A parcel that came: "kept" when it is durable, "other" when it is not what it was asked for as. */
    keepParcel: call(
      v.object({ space: s.spaceId, hash: s.hash, bytes: s.bytes }),
      v.object({ verdict: v.picklist(PARCEL_VERDICTS) }),
    ),
    /** Those of the wanted assets of which somebody here may have what is missing. */
    assetsMet: call(v.object({ space: s.spaceId, assets: v.array(s.hash) }), s.nothing),
    presenceArrived: call(v.object({ space: s.spaceId, from: s.deviceId, sealed: s.bytes }), s.nothing),
    /** A frame of an invitation room, from the peer that passed the handshake there. */
    joinFrame: call(v.object({ room: s.text(64), from: s.deviceId, frame: s.bytes }), s.nothing),
    joinPeerChanged: call(v.object({ room: s.text(64), peer: s.deviceId, connected: v.boolean() }), s.nothing),
  },
  notices: {
    /** The rooms to be in; replaces the last list. */
    rooms: v.object({ rooms: v.array(room) }),
    /** What is missing of the files of a space; replaces the last list. */
    wantAssets: v.object({
      space: s.spaceId,
      assets: v.array(v.object({ asset: s.hash, parcels: v.array(s.hash) })),
    }),
    /** How far a member had come when it wrote a file that was opened here; `at` in milliseconds since 1970. */
    toldByFile: v.object({ space: s.spaceId, device: s.deviceId, at: v.number(), heads: v.array(s.head) }),
    sendPresence: v.object({ space: s.spaceId, sealed: s.bytes }),
    sendJoinFrame: v.object({ room: s.text(64), to: s.deviceId, frame: s.bytes }),
  },
});
