import * as v from "valibot";
import { SEAT_KINDS } from "../../src/ledger/types.ts";
import * as s from "./schemas.ts";

/**
 * Everything the four processes may say to each other. A contract names the side that serves it: `calls` go to that
 * side and are answered with a Result, `notices` come from it and are not answered. The types of both ends are
 * computed from these objects (channel.ts), so a method cannot exist on one side only.
 */
export interface Contract {
  readonly calls: Readonly<Record<string, { readonly input: v.GenericSchema; readonly output: v.GenericSchema }>>;
  readonly notices: Readonly<Record<string, v.GenericSchema>>;
}

const call = <I extends v.GenericSchema, O extends v.GenericSchema>(input: I, output: O) => ({ input, output });
const define = <C extends Contract>(contract: C): C => contract;

/** The vault, as the window sees it. */
export const vaultForUi = define({
  calls: {
    status: call(s.nothing, s.vaultState),
    /** First run without a keychain: how shall the keys be kept? "none" is an explicit choice of the user. */
    protect: call(
      v.variant("kind", [
        v.object({ kind: v.literal("passphrase"), passphrase: s.text(1024) }),
        v.object({ kind: v.literal("none") }),
      ]),
      s.vaultState,
    ),
    unlock: call(v.object({ passphrase: s.text(1024) }), s.vaultState),
    spaces: call(s.nothing, v.array(s.membership)),
    createSpace: call(s.nothing, v.object({ space: s.spaceId })),
    /** Seals, signs and hands one cut to the log; answers when it is durable. The same cutId twice is one envelope. */
    cut: call(
      v.object({ space: s.spaceId, doc: s.docId, cutId: s.text(40), deps: v.array(s.dep), update: s.bytes }),
      v.object({ seq: s.seq, hash: s.hash, epoch: s.seq }),
    ),
    /** Streams what `covers` lacks as `opened` notices, answers when all were posted, and goes on with live ones. */
    openDocument: call(v.object({ space: s.spaceId, doc: s.docId, covers: s.covers }), v.object({ count: s.seq })),
    closeDocument: call(v.object({ space: s.spaceId, doc: s.docId }), s.nothing),
    /** For what the window keeps at rest: snapshots, index, settings that name people. Local key, AAD = label. */
    sealLocal: call(v.object({ label: s.text(200), plain: s.bytes }), s.bytes),
    openLocal: call(v.object({ label: s.text(200), sealed: s.bytes }), s.bytes),
    /** At most 4 KiB; sealed with the epoch key, signed, sent to peers, never stored. */
    sharePresence: call(v.object({ space: s.spaceId, state: s.bytes }), s.nothing),
    invite: call(
      v.object({
        space: s.spaceId,
        spaceName: s.text(120),
        role: s.role,
        expiresAt: v.number(),
        uses: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
        rendezvous: s.text(300),
      }),
      v.object({ link: s.text(2000), invite: s.text(64) }),
    ),
    /** The invitations of this device that can still be used. */
    invites: call(
      v.object({ space: s.spaceId }),
      v.array(
        v.object({ invite: s.text(64), role: s.role, expiresAt: v.number(), usesLeft: s.seq, link: s.text(2000) }),
      ),
    ),
    revokeInvite: call(v.object({ space: s.spaceId, invite: s.text(64) }), s.nothing),
    /** Reads a link or the text of an invitation file; nothing is joined yet. */
    readInvite: call(
      v.object({ text: s.text(4000) }),
      v.object({ space: s.spaceId, spaceName: s.text(120), inviter: s.deviceId, role: s.role, expiresAt: v.number() }),
    ),
    /** Asks the inviter for admission under `name` and `delegation`; progress comes as `joining` notices. */
    requestJoin: call(
      v.object({ text: s.text(4000), name: s.text(120), delegation: s.text(120) }),
      v.object({ space: s.spaceId }),
    ),
    cancelJoin: call(v.object({ space: s.spaceId }), s.nothing),
    /** The five words as the newcomer read them out; first four letters of each are enough. */
    approveJoin: call(v.object({ request: s.text(64), words: s.text(200) }), s.nothing),
    refuseJoin: call(v.object({ request: s.text(64) }), s.nothing),
    /** Asks in main's dialog, cuts the logs of all devices of the member where they stand here, and turns the key. */
    removeMember: call(v.object({ space: s.spaceId, member: s.memberId, name: s.text(250) }), s.nothing),
    changeRole: call(v.object({ space: s.spaceId, member: s.memberId, role: s.role, name: s.text(250) }), s.nothing),
    /** What is here stays readable on this machine. */
    leaveSpace: call(v.object({ space: s.spaceId, name: s.text(250) }), s.nothing),
    /** Takes late work of a device into the space, up to the entry `to` that the person has seen listed. */
    adopt: call(v.object({ space: s.spaceId, device: s.deviceId, to: s.seq, name: s.text(250) }), s.nothing),
    /** The group goes on in another space that this device is in. */
    setSuccessor: call(v.object({ space: s.spaceId, successor: s.spaceId, name: s.text(250) }), s.nothing),
    /** Fills, empties or founds a seat; `seat` null: a new one. */
    setMandate: call(
      v.object({ space: s.spaceId, seat: v.nullable(s.text(32)), mandate: v.lazy(() => mandate) }),
      v.object({ seat: s.text(32) }),
    ),
    /** All seats, with what is sealed in them. */
    mandates: call(
      v.object({ space: s.spaceId }),
      v.array(v.object({ seat: s.text(32), mandate: v.lazy(() => mandate) })),
    ),
  },
  notices: {
    state: s.vaultState,
    membership: s.membership,
    opened: v.object({ space: s.spaceId, doc: s.docId, envelopes: v.array(s.opened) }),
    /** Something arrived for a document that is not open. */
    touched: v.object({ space: s.spaceId, doc: s.docId, device: s.deviceId, seq: s.seq, time: v.number() }),
    presence: v.object({ space: s.spaceId, device: s.deviceId, state: s.bytes }),
    joinRequested: v.object({
      request: s.text(64),
      space: s.spaceId,
      role: s.role,
      name: s.text(120),
      delegation: s.text(120),
      words: v.array(s.text(20)),
      /** "waiting" for a decision; then what became of it. */
      state: v.picklist(["waiting", "admitted", "refused", "gone"]),
      /** The newcomer's member id, for the people register. */
      member: s.memberId,
    }),
    joining: v.object({
      space: s.spaceId,
      state: v.picklist(["searching", "waiting", "admitted", "failed"]),
      words: v.array(s.text(20)),
      problem: v.nullable(s.problem),
    }),
    failed: s.problem,
  },
});

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
          }),
        ),
      }),
      v.object({ rooms: v.array(v.lazy(() => room)) }),
    ),
    /**
     * Judges an encoded Run that continues `prev` (the head that net holds). Rows come back ready to be stored; by
     * then the opened bodies are on their way to the window, behind the rows on a port that keeps order.
     */
    verifyRun: call(
      v.object({ space: s.spaceId, from: s.deviceId, run: s.bytes, known: v.nullable(s.head) }),
      v.variant("verdict", [
        v.object({ verdict: v.literal("accepted"), rows: v.array(v.lazy(() => row)) }),
        v.object({ verdict: v.literal("refused"), reason: s.refusal, device: s.deviceId, lane: s.lane, seq: s.seq }),
      ]),
    ),
    /** Signs what proves this device to the other end of a link (see src/sync/handshake.ts for the bytes). */
    signHello: call(
      v.object({ room: s.text(64), transcript: s.bytes }),
      v.object({ device: s.deviceId, signature: s.bytes }),
    ),
    /** True when `device` may be served in this room and signed the transcript. */
    checkHello: call(
      v.object({ room: s.text(64), device: s.deviceId, transcript: s.bytes, signature: s.bytes }),
      v.object({ admitted: v.boolean() }),
    ),
    presenceArrived: call(v.object({ space: s.spaceId, from: s.deviceId, sealed: s.bytes }), s.nothing),
    /** A frame of an invitation room, from the peer that passed the handshake there. */
    joinFrame: call(v.object({ room: s.text(64), from: s.deviceId, frame: s.bytes }), s.nothing),
    joinPeerChanged: call(v.object({ room: s.text(64), peer: s.deviceId, connected: v.boolean() }), s.nothing),
  },
  notices: {
    /** The rooms to be in; replaces the last list. */
    rooms: v.object({ rooms: v.array(v.lazy(() => room)) }),
    sendPresence: v.object({ space: s.spaceId, sealed: s.bytes }),
    sendJoinFrame: v.object({ room: s.text(64), to: s.deviceId, frame: s.bytes }),
  },
});

/** What a member sits as. `holder` null: vacant. Times in milliseconds since 1970; `to` 0: until further notice. */
const mandate = v.object({
  kind: v.picklist(SEAT_KINDS),
  number: s.seq,
  alternateOf: v.nullable(s.text(32)),
  holder: v.nullable(s.memberId),
  delegation: s.text(120),
  office: s.text(120),
  from: s.seq,
  to: s.seq,
});

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

const row = v.object({
  space: s.spaceId,
  device: s.deviceId,
  lane: s.lane,
  seq: s.seq,
  hash: s.hash,
  entry: s.bytes,
  signature: v.nullable(s.bytes),
  docTag: s.text(64),
  cutId: s.text(40),
});

/** net, as the vault sees it. */
export const netForVault = define({
  calls: {
    /** Durable when answered; the vault keeps the rows until then and resends the same bytes to a new net. */
    append: call(v.object({ rows: v.array(row) }), s.nothing),
    /** Sealed rows of a document, a page at a time, per device after `covers`; an empty page ends it. */
    tail: call(
      v.object({ space: s.spaceId, docTag: s.text(64), covers: s.covers, cursor: s.text(200) }),
      v.object({ rows: v.array(row), next: s.text(200) }),
    ),
    /** An encoded run of what is held of a log from `from` on, up to the first signature; null when that is nothing. */
    heldRun: call(
      v.object({ space: s.spaceId, device: s.deviceId, lane: s.lane, from: s.seq }),
      v.object({ run: v.nullable(s.bytes) }),
    ),
  },
  notices: {},
});

const peer = v.object({
  device: s.deviceId,
  connected: v.boolean(),
  /** Milliseconds since 1970 of the last frame; 0 when never met in this session. */
  lastSeenAt: v.number(),
  /** What the peer says it holds. */
  heads: v.array(s.head),
});

/** net, as the window sees it. */
export const netForUi = define({
  calls: {
    status: call(s.nothing, v.object({ online: v.boolean(), signalling: v.boolean() })),
    /** "Work offline": leaves all rooms, keeps everything. */
    setOnline: call(v.object({ online: v.boolean() }), s.nothing),
    setRendezvous: call(v.object({ urls: v.array(s.text(300)) }), s.nothing),
    /** The window has judged an own or received entry of the log and will not apply it: kept beside what net refused. */
    setAside: call(v.object({ space: s.spaceId, device: s.deviceId, seq: s.seq, reason: s.refusal }), s.nothing),
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

/** What a person confirms in a native dialog before the vault signs it. */
export const CONFIRMED_ACTS = [
  "createSpace",
  "invite",
  "revokeInvite",
  "admit",
  "remove",
  "changeRole",
  "leave",
  "adopt",
  "setSuccessor",
  "setMandate",
] as const;

/** main, as the vault sees it: the keychain and the native dialog. */
export const mainForVault = define({
  calls: {
    keychain: call(s.nothing, v.object({ available: v.boolean(), backend: s.text(60) })),
    wrap: call(v.object({ plain: s.bytes }), s.bytes),
    unwrap: call(v.object({ wrapped: s.bytes }), s.bytes),
    /** What became of the log that this vault has written in: whole, or gone. main then lets go of the second hold on its files. */
    logFound: call(v.object({ isWhole: v.boolean() }), s.nothing),
    /** A native dialog: a script in the page cannot press it. Whatever signs a control entry asks here first. */
    confirm: call(
      v.object({ act: v.picklist(CONFIRMED_ACTS), subject: s.text(300) }),
      v.object({ confirmed: v.boolean() }),
    ),
  },
  notices: {},
});

/** main, as the window sees it (over ipc, through the preload). */
export const mainForUi = define({
  calls: {
    openInviteFile: call(s.nothing, v.nullable(v.object({ text: s.text(4000) }))),
    saveInviteFile: call(v.object({ name: s.text(120), link: s.text(2000) }), v.object({ saved: v.boolean() })),
    copyText: call(v.object({ text: s.text(4000) }), s.nothing),
    openLink: call(v.object({ url: s.text(2000) }), s.nothing),
    /** This machine's own rendezvous for the room: starts it when `enabled`; addresses that others can type. */
    lanRendezvous: call(v.object({ enabled: v.boolean() }), v.object({ urls: v.array(s.text(300)) })),
    /** Language, theme, text size, density: kept by main so that the first paint is right. */
    settings: call(
      s.nothing,
      v.lazy(() => settings),
    ),
    saveSettings: call(
      v.lazy(() => settings),
      s.nothing,
    ),
    /** What was amiss when main read this machine's small files. */
    startProblems: call(s.nothing, v.array(s.problem)),
    /** Vault, net and the window, all anew. */
    reload: call(s.nothing, s.nothing),
    /** Chromium cannot open the window's own store any more: main deletes it and loads the window anew, once a run. */
    beginLocalAnew: call(s.nothing, s.nothing),
    /** Asks in a native dialog, then moves everything of this profile aside and starts again as on the first day. */
    startAfresh: call(s.nothing, v.object({ isBegun: v.boolean() })),
    quit: call(s.nothing, s.nothing),
    about: call(s.nothing, v.object({ version: s.text(40), profile: s.text(1000), electron: s.text(40) })),
  },
  notices: {
    /** A concordia:// link or an invitation file was opened from outside: only ever shown on a confirm screen. */
    inviteArrived: v.object({ text: s.text(4000) }),
    menuChosen: v.object({ command: s.text(60) }),
    processDown: v.object({ process: v.picklist(["net", "vault"]), back: v.boolean() }),
    rendezvousFound: v.object({ urls: v.array(s.text(300)) }),
  },
});

export const settings = v.object({
  locale: v.picklist(["en", "fr", "pl", "uk"]),
  theme: v.picklist(["system", "light", "dark"]),
  textSize: v.picklist([90, 100, 115, 130, 150]),
  density: v.picklist(["comfortable", "compact"]),
  /** Addresses of rendezvous that the user has set. */
  rendezvous: v.array(s.text(300)),
  lan: v.boolean(),
  /** Only the text on the page of a draft. */
  focus: v.optional(v.boolean()),
});
export type Settings = v.InferOutput<typeof settings>;
export type Room = v.InferOutput<typeof room>;
export type Row = v.InferOutput<typeof row>;
export type PeerState = v.InferOutput<typeof peer>;
