import * as v from "valibot";
import { ASSET_STATES, MAX_ASSET_BYTES } from "../../src/domain/asset.ts";
import { ballotCalls } from "./ballotCalls.ts";
import { bundleCalls } from "./bundleCalls.ts";
import { call, define } from "./contract.ts";
import * as s from "./schemas.ts";

/** What a member sits as. `holder` null: vacant. */
const mandate = v.object({
  ...s.seat.entries,
  alternateOf: v.nullable(s.text(32)),
  holder: v.nullable(s.memberId),
});
/** Who was put on a seat, and by which control entry. */
const mandateStep = v.object({
  by: s.deviceId,
  seq: s.seq,
  holder: v.nullable(s.memberId),
  alternateOf: v.nullable(s.text(32)),
  to: v.number(),
});
/** The seat of whoever comes with an invitation; `seat` null: a new one. */
const offeredSeat = v.object({ ...s.seat.entries, alternateOf: v.nullable(s.text(32)), seat: v.nullable(s.text(32)) });

const invitationBounds = {
  space: s.spaceId,
  spaceName: s.text(120),
  role: s.role,
  expiresAt: v.number(),
  /** One, when there is a seat in it. */
  uses: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(50)),
  rendezvous: s.text(300),
  seat: v.exactOptional(offeredSeat),
};
/** See src/domain/asset.ts. */
const assetSize = v.object({
  asset: s.hash,
  sizeBytes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_ASSET_BYTES)),
});
const followedAsset = v.object({ ...assetSize.entries, isPinned: v.exactOptional(v.boolean()) });
const assetStanding = v.object({
  ...assetSize.entries,
  state: v.picklist(ASSET_STATES),
  /** Bytes of the file that are here, sealed. */
  hereBytes: s.seq,
});
/** What an invitation says of itself. */
const invitationFacts = {
  space: s.spaceId,
  spaceName: s.text(120),
  inviter: s.deviceId,
  role: s.role,
  expiresAt: v.number(),
  purpose: s.purpose,
  member: v.nullable(s.memberId),
  seat: v.nullable(s.seat),
};

/** The vault, as the window sees it. */
export const vaultForUi = define({
  calls: {
    ...ballotCalls,
    ...bundleCalls,
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
    /** Whether this device is a member now and has the key that seals what is written now. `epoch`: its number. */
    keyStanding: call(
      v.object({ space: s.spaceId }),
      v.object({ isMember: v.boolean(), hasKey: v.boolean(), epoch: s.seq }),
    ),
    createSpace: call(s.nothing, v.object({ space: s.spaceId })),
    /** Seals, signs and hands one cut to the log; answers when it is durable. The same cutId twice is one envelope. */
    cut: call(
      v.object({ space: s.spaceId, doc: s.docId, cutId: s.text(40), deps: v.array(s.dep), update: s.bytes }),
      v.object({ seq: s.seq, hash: s.hash, epoch: s.seq }),
    ),
    /** Streams what `covers` lacks as `opened` notices, answers when all were posted, and goes on with live ones. */
    openDocument: call(v.object({ space: s.spaceId, doc: s.docId, covers: s.covers }), v.object({ count: s.seq })),
    /** Which of these documents have entries of other machines beyond what is covered. */
    newsIn: call(
      v.object({
        space: s.spaceId,
        docs: v.pipe(v.array(v.object({ doc: s.docId, covers: s.covers })), v.maxLength(10_000)),
      }),
      v.array(s.docId),
    ),
    closeDocument: call(v.object({ space: s.spaceId, doc: s.docId }), s.nothing),
    /** For what the window keeps at rest: snapshots, index, settings that name people. Local key, AAD = label. */
    sealLocal: call(v.object({ label: s.text(200), plain: s.bytes }), s.bytes),
    openLocal: call(v.object({ label: s.text(200), sealed: s.bytes }), s.bytes),
    /** At most 4 KiB; sealed with the epoch key, signed, sent to peers, never stored. */
    sharePresence: call(v.object({ space: s.spaceId, state: s.bytes }), s.nothing),
    invite: call(v.object(invitationBounds), v.object({ link: s.text(2000), invite: s.text(64) })),
    /** The same as six words to be read out, for minutes; nothing else of the invitation leaves this machine before. */
    speak: call(
      v.object(invitationBounds),
      v.object({ invite: s.text(64), words: v.array(s.text(20)), expiresAt: v.number() }),
    ),
    /** Looks for whoever reads the line out; answers with the invitation itself. "cancelled" after `stopFinding`. */
    findSpoken: call(v.object({ text: s.text(200) }), v.object({ link: s.text(2000), ...invitationFacts })),
    stopFinding: call(s.nothing, s.nothing),
    /**
     * A link for a further device of this member ("device"), or of one who lost everything ("return"). Nothing is signed:
     * whoever comes with it is looked at first.
     */
    offer: call(
      v.object({
        space: s.spaceId,
        spaceName: s.text(120),
        purpose: v.picklist(["device", "return"]),
        member: v.nullable(s.memberId),
        person: s.text(250),
        expiresAt: v.number(),
        rendezvous: s.text(300),
      }),
      v.object({ link: s.text(2000), invite: s.text(64) }),
    ),
    /** The invitations of this device that can still be used. */
    invites: call(
      v.object({ space: s.spaceId }),
      v.array(
        v.object({
          invite: s.text(64),
          role: s.role,
          expiresAt: v.number(),
          usesLeft: s.seq,
          link: s.text(2000),
          purpose: s.purpose,
          member: v.nullable(s.memberId),
          seat: v.nullable(s.seat),
          /** The line, while it is read out; its link is "" then. */
          words: v.array(s.text(20)),
        }),
      ),
    ),
    revokeInvite: call(v.object({ space: s.spaceId, invite: s.text(64) }), s.nothing),
    /** Reads a link or the text of an invitation file; nothing is joined yet. */
    readInvite: call(v.object({ text: s.text(4000) }), v.object(invitationFacts)),
    /** Asks the inviter for admission under `name` and `delegation`; progress comes as `joining` notices. */
    requestJoin: call(
      v.object({
        text: s.text(4000),
        name: s.text(120),
        delegation: s.text(120),
        /** The recovery phrase of one who lost everything. */
        phrase: v.exactOptional(s.text(400)),
      }),
      v.object({ space: s.spaceId }),
    ),
    /** Where there is no network: the request into a file, and the welcome out of one; main's dialog asks which. */
    saveRequest: call(v.object({ space: s.spaceId }), v.object({ isDone: v.boolean() })),
    openWelcome: call(v.object({ space: s.spaceId }), v.object({ isDone: v.boolean() })),
    /** A request that was carried here: it stands in line like any other. */
    openRequest: call(s.nothing, v.object({ isDone: v.boolean() })),
    cancelJoin: call(v.object({ space: s.spaceId }), s.nothing),
    /** The five words as the newcomer read them out; first four letters of each are enough. */
    approveJoin: call(
      v.object({
        request: s.text(64),
        words: s.text(200),
        /** Of a further device: its name, and whether the person's others are lost. */
        deviceName: v.exactOptional(s.text(60)),
        isRestLost: v.exactOptional(v.boolean()),
      }),
      s.nothing,
    ),
    refuseJoin: call(v.object({ request: s.text(64) }), s.nothing),
    /** The second word for a device of one who lost everything, after the same five words. */
    vouch: call(
      v.object({
        space: s.spaceId,
        device: s.deviceId,
        words: s.text(200),
        name: s.text(250),
        isRestLost: v.boolean(),
      }),
      s.nothing,
    ),
    /** One device out, of this member or of a lower rank; the rest of that member stays. */
    removeDevice: call(v.object({ space: s.spaceId, device: s.deviceId, name: s.text(250) }), s.nothing),
    nameDevice: call(v.object({ space: s.spaceId, device: s.deviceId, name: s.text(60) }), s.nothing),
    /** 24 fresh words. They are worth nothing until `setRecovery` has recorded their key. */
    newRecoveryPhrase: call(s.nothing, v.object({ words: v.array(s.text(20)) })),
    setRecovery: call(v.object({ space: s.spaceId, phrase: s.text(400) }), s.nothing),
    dropRecovery: call(v.object({ space: s.spaceId }), s.nothing),
    /** Everything of this machine into one file that main's dialog has chosen; progress comes as `backup` notices. */
    makeBackup: call(v.object({ name: s.text(120), passphrase: s.text(1024) }), v.object({ isDone: v.boolean() })),
    /** On a machine that is in no space yet. Afterwards vault, net and window have to begin anew. */
    restoreBackup: call(v.object({ passphrase: s.text(1024) }), v.object({ isDone: v.boolean() })),
    cancelBackup: call(s.nothing, s.nothing),
    /** Asks in main's dialog, cuts the logs of all devices of the member where they stand here, and turns the key. */
    removeMember: call(v.object({ space: s.spaceId, member: s.memberId, name: s.text(250) }), s.nothing),
    changeRole: call(v.object({ space: s.spaceId, member: s.memberId, role: s.role, name: s.text(250) }), s.nothing),
    /** Every machine of the space is asked to forget the person; each says so by itself once it has. */
    requestErasure: call(v.object({ space: s.spaceId, member: s.memberId, name: s.text(250) }), s.nothing),
    confirmErased: call(v.object({ space: s.spaceId, request: s.hash }), s.nothing),
    /**
     * What a document says, once, in `versionRead` notices that bear the number `reading`: of now, with `version` null, or
     * what a confirmed version was made of. Not "whole": nothing was read, and `missing` says whose entries are not here.
     */
    readVersion: call(
      v.object({
        space: s.spaceId,
        doc: s.docId,
        version: v.nullable(s.hash),
        reading: s.seq,
        /** Somebody only wants to look: what was read to be confirmed stays that. */
        isToLook: v.exactOptional(v.boolean()),
      }),
      v.object({
        answer: v.picklist(["whole", "behind", "forked", "cut"]),
        missing: v.array(s.deviceId),
        /** The membership that its entries are judged by. */
        authority: s.authority,
        /** How far each author's log belongs to what was read. */
        ends: v.array(v.object({ device: s.deviceId, seq: s.seq })),
      }),
    ),
    /** How far each author's log belongs to each confirmed version: by this a member's heads tell whether it has one. */
    versionEnds: call(
      v.object({ space: s.spaceId }),
      v.array(v.object({ version: s.hash, ends: v.array(v.object({ device: s.deviceId, seq: s.seq })) })),
    ),
    /** Signs, after main's dialog, that the text that was read last says what `content` is the hash of. */
    confirmVersion: call(
      v.object({
        space: s.spaceId,
        reading: s.seq,
        reference: s.text(120),
        content: s.hash,
        title: s.text(250),
        /** Set when it is to be issued as a revision. */
        issue: v.exactOptional(s.issue),
      }),
      s.nothing,
    ),
    /** Puts this member's name, after main's dialog, to a revision that another one has issued. */
    countersign: call(v.object({ space: s.spaceId, version: s.hash, title: s.text(250) }), s.nothing),
    /** What a file of an issued revision needs to be verified by whoever is not in the space: its ends and its signatures. */
    revisionProof: call(
      v.object({ space: s.spaceId, version: s.hash }),
      v.object({
        ends: v.array(v.object({ device: s.deviceId, seq: s.seq, hash: s.hash })),
        signature: s.bytes,
        countersignatures: v.array(v.object({ by: s.deviceId, at: v.number(), signature: s.bytes })),
      }),
    ),
    /** Whether each signature is one of this device over this message. No key of this machine is used. */
    checkSignatures: call(
      v.object({
        claims: v.pipe(
          v.array(v.object({ device: s.deviceId, message: s.bytes, signature: s.bytes })),
          v.maxLength(1_000),
        ),
      }),
      v.array(v.boolean()),
    ),
    /** Seals the bytes of a file and keeps them under this machine's disk; "attachmentsFull" beyond the limit of `followAssets`. */
    attachAsset: call(v.object({ space: s.spaceId, bytes: s.bytes }), assetSize),
    /**
     * All files that the records of a space name, in the order in which they are wanted: what is missing is asked of the
     * others, a pinned one beyond the limit too; what nobody names any more goes after a while. Told again to each new vault; `assets` notices answer.
     */
    followAssets: call(
      v.object({ space: s.spaceId, assets: v.pipe(v.array(followedAsset), v.maxLength(10_000)), limitBytes: s.seq }),
      s.nothing,
    ),
    /** Of one of them nothing more is fetched in this run, until it is wanted again. */
    stopAsset: call(v.object({ space: s.spaceId, asset: s.hash }), s.nothing),
    resumeAsset: call(v.object({ space: s.spaceId, asset: s.hash }), s.nothing),
    /** Opens a file that is here and writes it where main's dialog says; `name`: what the dialog proposes. */
    saveAsset: call(
      v.object({ space: s.spaceId, asset: s.hash, name: s.text(250) }),
      v.object({ isDone: v.boolean() }),
    ),
    /** What is here stays readable on this machine. */
    leaveSpace: call(v.object({ space: s.spaceId, name: s.text(250) }), s.nothing),
    /** Of a space that this device has left, was removed from, or is alone in: nothing of it is held afterwards. */
    eraseSpace: call(v.object({ space: s.spaceId, name: s.text(250) }), s.nothing),
    /** Takes late work of a device into the space, up to the entry `to` that the person has seen listed. */
    adopt: call(v.object({ space: s.spaceId, device: s.deviceId, to: s.seq, name: s.text(250) }), s.nothing),
    /** The group goes on in another space that this device is in. */
    setSuccessor: call(v.object({ space: s.spaceId, successor: s.spaceId, name: s.text(250) }), s.nothing),
    /**
     * Checks everything that this machine holds of a space anew, from its bytes; `verifying` notices tell how far it is.
     * Null when it was stopped.
     */
    verifySpace: call(v.object({ space: s.spaceId }), v.nullable(s.spaceReport)),
    stopVerifying: call(v.object({ space: s.spaceId }), s.nothing),
    /** Fills, empties or founds a seat; `seat` null: a new one. */
    setMandate: call(
      v.object({ space: s.spaceId, seat: v.nullable(s.text(32)), mandate: mandate }),
      v.object({ seat: s.text(32) }),
    ),
    /** All seats, with what is sealed in them, and all that was ever decided about each, in the order of the fold. */
    mandates: call(
      v.object({ space: s.spaceId }),
      v.array(v.object({ seat: s.text(32), mandate: mandate, steps: v.array(mandateStep) })),
    ),
  },
  notices: {
    state: s.vaultState,
    membership: s.membership,
    opened: v.object({ space: s.spaceId, doc: s.docId, envelopes: v.array(s.opened) }),
    versionRead: v.object({ reading: s.seq, envelopes: v.array(s.opened) }),
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
      state: v.picklist(["waiting", "vouched", "admitted", "refused", "gone"]),
      /** The newcomer's member id, for the people register; or whose device it is. */
      member: s.memberId,
      /** What the newcomer will sit as. */
      seat: v.nullable(s.seat),
      /** What admitting would be. */
      act: v.picklist(["admit", "addDevice", "recover", "vouch"]),
    }),
    joining: v.object({
      space: s.spaceId,
      state: v.picklist(["searching", "waiting", "admitted", "failed"]),
      words: v.array(s.text(20)),
      /** Back after a loss: two may have to compare the words. */
      isReturn: v.boolean(),
      problem: v.nullable(s.problem),
    }),
    /** How it stands with those of the files of a space of which it has changed. */
    assets: v.object({ space: s.spaceId, assets: v.array(assetStanding) }),
    /** Entries and parcels while a file is written, bytes while one is taken. */
    bundle: v.object({ done: s.seq, total: s.seq }),
    backup: v.object({ done: s.seq, total: s.seq }),
    verifying: v.object({ space: s.spaceId, checked: s.seq, total: s.seq }),
    failed: s.problem,
  },
});
