import type { DeviceId } from "../../../src/domain/ids.ts";
import type { JoinMessage } from "../../../src/ledger/joinMessage.ts";
import { SPOKEN_NONCE_BYTES, spokenCommitment } from "../../../src/ledger/spokenCommitment.ts";
import { SPOKEN_SECRET_BYTES, spokenLine, spokenSecret } from "../../../src/ledger/spokenLine.ts";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import type { Core } from "../core.ts";
import type { KeptInvite } from "../keep/keptState.ts";
import type { InviteRoom } from "../rooms.ts";
import type { InviteBook } from "./inviteBook.ts";
import { createJoinReceiver, sealJoinMessage } from "./joinFrames.ts";
import { type SpokenKeys, spokenKeysOf } from "./spokenKeys.ts";

interface Line {
  readonly kept: KeptInvite;
  readonly words: readonly string[];
  readonly keys: SpokenKeys;
  /** What each device is bound to, and what it was answered. */
  readonly told: Map<DeviceId, { readonly commitment: Uint8Array; readonly nonce: Uint8Array }>;
  answersLeft: number;
}

/** For each use of its invitation: one who mistypes and begins anew, and one who only listens. */
const ANSWERS_A_USE = 3;

/**
 * Lines that are being read out. They are kept in memory alone: with the program they end, like their invitation, which
 * lives for minutes.
 */
export function createSpokenLines(core: Core, book: InviteBook) {
  const lines = new Map<string, Line>();
  const receiver = createJoinReceiver();
  const isOpen = (line: Line): boolean => book.closedBy(line.kept) === null;

  const send = (line: Line, to: DeviceId, message: JoinMessage): void => {
    const { room } = line.keys.meeting;
    const route = { room, from: core.identity.device, to };
    for (const frame of sealJoinMessage(message, line.keys.frameKey, route, core.random)) {
      core.net.notify("sendJoinFrame", { room, to, frame });
    }
  };
  const answer = (line: Line, from: DeviceId, commitment: Uint8Array): void => {
    const closed = book.closedBy(line.kept);
    if (closed) return send(line, from, { type: "refused", reason: closed });
    const before = line.told.get(from);
    const isSame = before !== undefined && Buffer.compare(before.commitment, commitment) === 0;
    if (!isSame && line.answersLeft <= 0) return send(line, from, { type: "refused", reason: "joinRefused" });
    if (!isSame) line.answersLeft--;
    // Asked again after a cut: the same answer. Bound to something else: a nonce that nobody could know before.
    const nonce = isSame ? before.nonce : core.random(SPOKEN_NONCE_BYTES);
    line.told.set(from, { commitment, nonce });
    send(line, from, { type: "told", link: book.linkOf(line.kept), nonce });
  };
  return {
    /** Starts to answer in the room of a fresh line for this invitation. */
    async begin(kept: KeptInvite, uses: number): Promise<readonly string[]> {
      const secret = spokenSecret(core.random(SPOKEN_SECRET_BYTES));
      const words = spokenLine(secret);
      const line = {
        kept,
        words,
        keys: await spokenKeysOf(secret),
        told: new Map(),
        answersLeft: uses * ANSWERS_A_USE,
      };
      lines.set(kept.invite, line);
      core.roomsChanged();
      const end = (): void => {
        lines.delete(kept.invite);
        core.roomsChanged();
      };
      setTimeout(end, Math.max(0, kept.expiresAt - core.now())).unref();
      return words;
    },
    /** Empty when it is not, or no longer, read out. */
    wordsOf: (invite: string): readonly string[] => lines.get(invite)?.words ?? [],
    rooms: (): InviteRoom[] =>
      [...lines.values()].filter(isOpen).map(({ kept, keys }) => ({
        room: { ...keys.meeting, purpose: "invite", space: kept.space, rendezvous: [] },
        expects: null,
      })),
    /** False when it is not the room of a line. */
    frame(room: string, from: DeviceId, frame: Uint8Array): boolean {
      const line = [...lines.values()].find(({ keys }) => keys.meeting.room === room);
      if (!line) return false;
      const message = receiver.take(frame, line.keys.frameKey, { room, from, to: core.identity.device });
      if (message?.type === "ask") answer(line, from, message.commitment);
      return true;
    },
    peerGone: (room: string, peer: DeviceId): void => receiver.forget(room, peer),
    /** The two nonces, when the opening is of what this device was bound to; null otherwise. */
    noncesOf(kept: KeptInvite, { device, boxKey, opening }: Opening): Uint8Array | null {
      const told = lines.get(kept.invite)?.told.get(device);
      if (!told || !opening) return null;
      const isBound = Buffer.compare(spokenCommitment(opening, device, boxKey), told.commitment) === 0;
      return isBound ? concatBytes([opening, told.nonce]) : null;
    },
  };
}
type Opening = Pick<Extract<JoinMessage, { type: "request" }>, "device" | "boxKey" | "opening">;
export type SpokenLines = ReturnType<typeof createSpokenLines>;
