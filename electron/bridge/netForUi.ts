import * as v from "valibot";
import { call, define } from "./contract.ts";
import * as s from "./schemas.ts";

const peer = v.object({
  device: s.deviceId,
  connected: v.boolean(),
  /** Milliseconds since 1970 when it last told what it holds: of the last frame, or of a file that it wrote. */
  lastSeenAt: v.number(),
  /** Of the last frame alone; 0 when never met in this session. Who reads a file has not met its writer. */
  metAt: v.number(),
  /** What the peer says it holds. */
  heads: v.array(s.head),
  /** Why that should not be relied on (src/sync/replication/headsGossip.ts); null when nothing speaks against it. */
  doubt: v.nullable(v.picklist(["disputed", "shrunk", "withheld"])),
  /** Frames of this space, since net came up. */
  sentBytes: s.seq,
  receivedBytes: s.seq,
  /** What of it waits for the line. */
  queuedBytes: s.seq,
});
export type PeerState = v.InferOutput<typeof peer>;

/** net, as the window sees it. */
export const netForUi = define({
  calls: {
    status: call(s.nothing, v.object({ online: v.boolean(), signalling: v.boolean() })),
    /** "Work offline": leaves all rooms, keeps everything. */
    setOnline: call(v.object({ online: v.boolean() }), s.nothing),
    setRendezvous: call(v.object({ urls: v.array(s.text(300)), heard: v.array(s.text(300)) }), s.nothing),
    /** Knocks at every meeting place of a space, as a newcomer would; at most some seconds. */
    knock: call(
      v.object({ space: s.spaceId }),
      v.array(v.object({ url: s.text(300), answer: v.picklist(["open", "refused", "silent"]), afterMs: s.seq })),
    ),
    /** Who is to be met in a space now, and who was not let in since net came up. */
    whoIsThere: call(
      v.object({ space: s.spaceId }),
      v.object({
        /** Other machines that spoke at its meeting places just now, connected or not. */
        heardCount: s.seq,
        /** Members that are connected; `hasTold`: also what they hold. */
        members: v.array(v.object({ device: s.deviceId, hasTold: v.boolean() })),
        door: v.object({
          strangers: s.seq,
          /** When it last happened, in milliseconds since 1970; 0: never. */
          strangerAt: v.number(),
          newerAt: v.number(),
          olderAt: v.number(),
          twinAt: v.number(),
          unreadableAt: v.number(),
        }),
      }),
    ),
    /** The window has judged own or received entries of logs and will not apply them: kept beside what net refused. */
    setAside: call(v.object({ space: s.spaceId, refused: v.array(s.refusedEntry) }), s.nothing),
    quarantined: call(
      v.object({ space: s.spaceId }),
      v.array(
        v.object({
          device: s.deviceId,
          lane: s.lane,
          seq: s.seq,
          reason: s.refusal,
          from: v.union([s.deviceId, v.literal("")]),
          at: v.number(),
          sizeBytes: v.number(),
        }),
      ),
    ),
  },
  notices: {
    connection: v.object({
      online: v.boolean(),
      signalling: v.boolean(),
      spaces: v.array(v.object({ space: s.spaceId, peers: v.array(peer), ownHeads: v.array(s.head) })),
      /** Spaces at whose door machines stood that are no members, since net came up; the last one at `at`. */
      turnedAway: v.array(v.object({ space: s.spaceId, count: s.seq, at: v.number() })),
    }),
    refused: v.object({ space: s.spaceId, device: s.deviceId, reason: s.refusal }),
    /** Why the log on this machine cannot be read or written; null when it can. Told to each new window, and on change. */
    log: v.nullable(s.problem),
    failed: s.problem,
  },
});
