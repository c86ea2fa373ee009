import { type DeviceId, isSpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { idOf } from "../../../src/ledger/idOf.ts";
import { readTicket, type Ticket } from "../../../src/ledger/invitation.ts";
import type { JoinMessage } from "../../../src/ledger/joinMessage.ts";
import { SPOKEN_NONCE_BYTES, spokenCommitment } from "../../../src/ledger/spokenCommitment.ts";
import { readSpokenLine } from "../../../src/ledger/spokenLine.ts";
import { concatBytes } from "../../../src/ledger/taggedHash.ts";
import type { Core } from "../core.ts";
import type { InviteRoom } from "../rooms.ts";
import { createJoinReceiver, sealJoinMessage } from "./joinFrames.ts";
import { type SpokenKeys, spokenKeysOf } from "./spokenKeys.ts";

export interface FoundTicket {
  readonly link: string;
  readonly ticket: Ticket;
}

interface Search {
  readonly keys: SpokenKeys;
  readonly nonce: Uint8Array;
  settle(found: Result<FoundTicket, Problem>): void;
}

/** The side that was read a line: looks for whoever reads it out, and brings back the invitation itself. */
export function createSpokenFinder(core: Core) {
  const { device, boxKey } = core.identity;
  const receiver = createJoinReceiver();
  /** Both nonces, by the link that was told with them. */
  const heard = new Map<string, Uint8Array>();
  let search: Search | null = null;
  let tries = 0;

  const stop = (found: Result<FoundTicket, Problem>): void => {
    tries++;
    const stopped = search;
    search = null;
    if (stopped) core.roomsChanged();
    stopped?.settle(found);
  };
  const ask = ({ keys, nonce }: Search, to: DeviceId): void => {
    const { room } = keys.meeting;
    const message = { type: "ask", commitment: spokenCommitment(nonce, device, boxKey.publicKey) } as const;
    for (const frame of sealJoinMessage(message, keys.frameKey, { room, from: device, to }, core.random)) {
      core.net.notify("sendJoinFrame", { room, to, frame });
    }
  };
  const answered = (one: Search, from: DeviceId, message: JoinMessage): void => {
    if (message.type === "refused") return stop(err(problem(message.reason)));
    if (message.type !== "told") return;
    const ticket = readTicket(message.link);
    // Whoever passes on somebody else's invitation is not the one who reads this line out.
    if (!ticket.ok || ticket.value.inviter !== from || ticket.value.purpose !== "member") return;
    heard.set(message.link, concatBytes([one.nonce, message.nonce]));
    stop(ok({ link: message.link, ticket: ticket.value }));
  };
  return {
    /** Answers once the inviter has; "cancelled" when it was stopped before that. */
    async find(text: string): Promise<Result<FoundTicket, Problem>> {
      const secret = readSpokenLine(text);
      if (!secret) return err(problem("inviteMalformed", "line"));
      stop(err(problem("cancelled")));
      const own = tries;
      const keys = await spokenKeysOf(secret);
      if (own !== tries) return err(problem("cancelled"));
      return new Promise((settle) => {
        search = { keys, nonce: core.random(SPOKEN_NONCE_BYTES), settle };
        core.roomsChanged();
      });
    },
    stop: () => stop(err(problem("cancelled"))),
    noncesOf: (link: string): Uint8Array | null => heard.get(link) ?? null,
    rooms: (): InviteRoom[] => {
      if (!search) return [];
      const { meeting } = search.keys;
      // Which space it is nobody here knows yet; the room's own name stands for it, and no log is exchanged in it.
      const space = idOf(isSpaceId, meeting.room);
      return [{ room: { ...meeting, purpose: "invite", space, rendezvous: [] }, expects: null }];
    },
    peerChanged(room: string, peer: DeviceId, connected: boolean): void {
      if (search?.keys.meeting.room !== room) return;
      receiver.forget(room, peer);
      if (connected) ask(search, peer);
    },
    /** False when it is not the room that is being searched. */
    frame(room: string, from: DeviceId, frame: Uint8Array): boolean {
      if (search?.keys.meeting.room !== room) return false;
      const message = receiver.take(frame, search.keys.frameKey, { room, from, to: device });
      if (message) answered(search, from, message);
      return true;
    },
  };
}
export type SpokenFinder = ReturnType<typeof createSpokenFinder>;
