import type { DeviceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { checkWords, spokenCheckWords, wordsMatch } from "../../../src/ledger/checkWords.ts";
import { inviteProofBytes } from "../../../src/ledger/inviteProof.ts";
import type { JoinMessage, JoinRefusal } from "../../../src/ledger/joinMessage.ts";
import { memberIdOf } from "../../../src/ledger/memberId.ts";
import type { Core } from "../core.ts";
import { verifySignature } from "../crypto/ed25519.ts";
import type { KeptInvite } from "../keep/keptState.ts";
import { isTaken } from "../members/seats.ts";
import type { Space } from "../space/space.ts";
import { admissionOps } from "./admissionOps.ts";
import { actFor, claimedOf, claimOps, type ClaimWish, refusalOfClaim } from "./claims.ts";
import { type InviteBook, wordsOf } from "./inviteBook.ts";
import { messageIn, openJoinFile, saveJoinFile } from "./joinFiles.ts";
import { createJoinReceiver, sealJoinMessage } from "./joinFrames.ts";
import type { SpokenLines } from "./spokenLines.ts";

type RequestMessage = Extract<JoinMessage, { type: "request" }>;
/** "vouched": this member has spoken for the device, and another one must. */
type RequestState = "waiting" | "vouched" | "admitted" | "refused" | "gone";
interface JoinRequest {
  readonly id: string;
  readonly kept: KeptInvite;
  readonly message: RequestMessage;
  /** It was carried here; the way back is a file too. */
  readonly isByFile: boolean;
  /** Of a spoken line; null where the newcomer knew the inviter's key beforehand. */
  readonly nonces: Uint8Array | null;
  triesLeft: number;
  isBusy: boolean;
  state: RequestState;
}

type Outcome = JoinRefusal | "welcome" | "asked" | null;

const TRIES = 3;
const MOST_REQUESTS = 50;

/** The side that has invited: who asks, what the person decided, and the way in. */
export function createInviter(core: Core, book: InviteBook, lines: SpokenLines) {
  const { identity, net } = core;
  const requests = new Map<string, JoinRequest>();
  const receiver = createJoinReceiver();

  const send = (kept: KeptInvite, to: DeviceId, message: JoinMessage): void => {
    const { meeting, frameKey } = book.keysOf(kept);
    const route = { room: meeting.room, from: identity.device, to };
    for (const frame of sealJoinMessage(message, frameKey, route, core.random)) {
      net.notify("sendJoinFrame", { room: meeting.room, to, frame });
    }
  };
  const tell = (request: JoinRequest): void => {
    const { id, kept, message, state } = request;
    const { name, delegation, device } = message;
    const space = core.spaces.get(kept.space);
    const member = kept.member ?? memberIdOf(device);
    const act = message.claim && space ? actFor(space, message.claim) : "admit";
    // The words stay here: they are to be typed as the newcomer reads them out, not copied from the same screen.
    core.notifyUi("joinRequested", {
      request: id,
      space: kept.space,
      role: kept.role,
      name,
      delegation,
      words: [],
      state,
      member,
      act,
      seat: kept.seat && wordsOf(kept.seat),
    });
  };
  const refuse = (request: JoinRequest, reason: JoinRefusal): void => {
    request.state = "refused";
    send(request.kept, request.message.device, { type: "refused", reason });
    tell(request);
  };
  const welcome = (kept: KeptInvite, space: Space, to: DeviceId): void =>
    send(kept, to, { type: "welcome", runs: space.control.runs() });

  const wordsOfRequest = ({ message, nonces }: JoinRequest, { id }: Space): string[] => {
    const { device, boxKey } = message;
    const ids = { space: id, inviter: identity.device, joiner: device, joinerBoxKey: boxKey };
    return nonces ? spokenCheckWords(ids, nonces) : checkWords(id, identity.device, device, boxKey);
  };

  /** What a request comes to: nothing where no invitation has signed it, a refusal, a welcome for one who is in already, or a person who has to decide. */
  const requested = (kept: KeptInvite, message: RequestMessage, isByFile: boolean): Outcome => {
    const { device, boxKey } = message;
    const space = core.spaces.get(kept.space);
    if (!space || message.space !== kept.space) return "inviteOtherSpace";
    if (!verifySignature(kept.invite, inviteProofBytes(kept.space, device, boxKey), message.proof)) return null;
    // It was admitted and has not heard of it: this side or that one was restarted in between.
    if (space.membership().members.get(device)?.boxKey === boxKey) return "welcome";
    const id = `${kept.invite.slice(0, 32)}${device.slice(0, 32)}`;
    const held = requests.get(id);
    if (held?.state === "refused") return held.triesLeft === 0 ? "wordsDiffer" : "joinRefused";
    const closed = book.closedBy(kept);
    if (closed) return closed;
    const wrong = kept.purpose === "member" ? null : refusalOfClaim(space, kept, claimedOf(message));
    if (wrong) return wrong;
    // Without being bound it could have chosen its keys to fit the words of another.
    const nonces = kept.isSpoken ? lines.noncesOf(kept, message) : null;
    if (kept.isSpoken && !nonces) return "joinRefused";
    if (!held && requests.size >= MOST_REQUESTS) return "joinRefused";
    const request = {
      id,
      kept,
      message,
      isByFile,
      nonces,
      triesLeft: held?.triesLeft ?? TRIES,
      isBusy: held?.isBusy ?? false,
      state: hasSpokenFor(space, device) ? ("vouched" as const) : ("waiting" as const),
    };
    requests.set(id, request);
    tell(request);
    return "asked";
  };
  const answer = (kept: KeptInvite, message: RequestMessage): void => {
    const space = core.spaces.get(kept.space);
    const outcome = requested(kept, message, false);
    if (outcome === "welcome" && space) welcome(kept, space, message.device);
    else if (outcome && outcome !== "welcome" && outcome !== "asked")
      send(kept, message.device, { type: "refused", reason: outcome });
  };
  const saveWelcome = (kept: KeptInvite, space: Space, device: DeviceId) => {
    const message = { type: "welcome", runs: space.control.runs() } as const;
    return saveJoinFile(core, message, book.keysOf(kept), device, kept.spaceName);
  };

  const admit = async (request: JoinRequest, space: Space, wish: ClaimWish): Promise<Result<undefined, Problem>> => {
    const { kept, message } = request;
    const claimed = claimedOf(message);
    const who = claimed ? `${kept.person}${wish.name && `, ${wish.name}`}` : `${message.name} (${message.delegation})`;
    const act = claimed ? actFor(space, claimed) : "admit";
    const subject = `${who}, ${sits(kept)}${kept.role}: ${kept.spaceName}`.slice(0, 300);
    // Somebody else was put there since: the inviter decides anew, the newcomer waits.
    if (kept.seat && isTaken(space, kept.seat.id)) return err(problem("seatTaken"));
    const confirmed = await core.main.confirm({ act, subject });
    if (!confirmed.ok) return confirmed;
    if (!confirmed.value.confirmed) return err(problem("joinRefused"));
    const closed = book.closedBy(kept);
    if (closed) {
      refuse(request, closed);
      return err(problem(closed));
    }
    const ops = claimed ? claimOps(core, space, claimed, wish) : admissionOps(core, space, kept, message);
    const written = await space.author.write(ops);
    if (!written.ok) return written;
    if (!space.membership().members.has(message.device)) {
      if (!hasSpokenFor(space, message.device)) return err(problem("roleMayNotWrite", "admission"));
      request.state = "vouched";
      tell(request);
      return ok(undefined);
    }
    await settle(request, space);
    return ok(undefined);
  };
  const settle = async (request: JoinRequest, space: Space): Promise<void> => {
    request.state = "admitted";
    welcome(request.kept, space, request.message.device);
    tell(request);
    const saved = request.isByFile ? await saveWelcome(request.kept, space, request.message.device) : ok(undefined);
    if (!saved.ok) core.notifyUi("failed", saved.error);
    if (request.kept.purpose !== "member") await book.close(request.kept);
    core.roomsChanged();
  };

  return {
    /** False when the room is not one of this device's invitations. */
    frame(room: string, from: DeviceId, frame: Uint8Array): boolean {
      const kept = book.byRoom(room);
      if (!kept) return false;
      const message = receiver.take(frame, book.keysOf(kept).frameKey, { room, from, to: identity.device });
      // The handshake has proved `from`; a request for another device's keys is somebody's game.
      if (message?.type === "request" && message.device === from) answer(kept, message);
      return true;
    },
    /** A request that was carried here. One who is in already gets the welcome once more. */
    async openRequest(): Promise<Result<{ isDone: boolean }, Problem>> {
      const file = await openJoinFile(core, "request");
      if (!file.ok || file.value === null) return file.ok ? ok({ isDone: false }) : file;
      const kept = book.byRoom(file.value.room);
      const space = kept && core.spaces.get(kept.space);
      const message = kept && messageIn("request", file.value, book.keysOf(kept).frameKey, "");
      if (!kept || !space || message?.type !== "request") return err(problem("inviteOtherSpace", "file"));
      const outcome = requested(kept, message, true);
      if (outcome === "welcome") return saveWelcome(kept, space, message.device);
      return outcome === "asked" ? ok({ isDone: true }) : err(problem(outcome ?? "joinRefused"));
    },
    peerChanged(room: string, peer: DeviceId, connected: boolean): void {
      if (connected) return;
      receiver.forget(room, peer);
      for (const request of requests.values()) {
        const isOf =
          !request.isByFile && request.message.device === peer && book.keysOf(request.kept).meeting.room === room;
        if (!isOf || request.state !== "waiting" || request.isBusy) continue;
        request.state = "gone";
        tell(request);
      }
    },
    async approve(id: string, words: string, wish: ClaimWish): Promise<Result<undefined, Problem>> {
      const request = requests.get(id);
      const space = request && core.spaces.get(request.kept.space);
      if (!request || !space || request.isBusy || isDecided(request)) {
        return err(problem("joinRefused"));
      }
      if (!wordsMatch(wordsOfRequest(request, space), words)) {
        request.triesLeft--;
        if (request.triesLeft <= 0) refuse(request, "wordsDiffer");
        return err(problem("wordsDiffer", `${request.triesLeft} left`));
      }
      request.isBusy = true;
      const result = await admit(request, space, wish);
      request.isBusy = false;
      return result;
    },
    refuse(id: string): Result<undefined, Problem> {
      const request = requests.get(id);
      if (!request || request.isBusy || isDecided(request)) return err(problem("joinRefused"));
      refuse(request, "joinRefused");
      return ok(undefined);
    },
    /** The second of two may have spoken. */
    membershipChanged(space: Space): void {
      for (const request of requests.values()) {
        const isIn = request.kept.space === space.id && space.membership().members.has(request.message.device);
        if (isIn && request.state === "vouched") void settle(request, space);
      }
    },
    /** For a window that has just come up. */
    tellWaiting(): void {
      for (const request of requests.values()) if (["waiting", "vouched"].includes(request.state)) tell(request);
    },
  };
}

const sits = ({ seat }: KeptInvite): string => (seat ? `${seat.office} ${seat.number}, ` : "");

const isDecided = ({ state }: JoinRequest): boolean => state !== "waiting" && state !== "gone";

/** This member is one of the two already. */
function hasSpokenFor(space: Space, device: DeviceId): boolean {
  const { members, returning } = space.membership();
  const own = members.get(space.self)?.member;
  return returning.some((one) => one.device === device && one.vouchers.some(({ member }) => member === own));
}
export type Inviter = ReturnType<typeof createInviter>;
