import type { DeviceId, SpaceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { checkWords, spokenCheckWords } from "../../../src/ledger/checkWords.ts";
import { readTicket, type Ticket } from "../../../src/ledger/invitation.ts";
import { inviteProofBytes } from "../../../src/ledger/inviteProof.ts";
import { deviceConsentBytes, recoveryProofBytes } from "../../../src/ledger/deviceProof.ts";
import type { JoinClaim, JoinMessage } from "../../../src/ledger/joinMessage.ts";
import { SPOKEN_NONCE_BYTES } from "../../../src/ledger/spokenCommitment.ts";
import { entropyOf } from "../../../src/ledger/recoveryPhrase.ts";
import { fromHex, toHex } from "../crypto/exact.ts";
import { recoveryKeyOf } from "../members/recoveryKey.ts";
import type { Core } from "../core.ts";
import type { KeptJoin } from "../keep/keptState.ts";
import type { InviteRoom } from "../rooms.ts";
import { settleIn } from "./settleIn.ts";
import { type InviteKeys, inviteKeysOf } from "./inviteKeys.ts";
import { messageIn, openJoinFile, saveJoinFile } from "./joinFiles.ts";
import { createJoinReceiver, sealJoinMessage } from "./joinFrames.ts";
import type { SpokenFinder } from "./spokenFinder.ts";

interface Join {
  readonly kept: KeptJoin;
  readonly ticket: Ticket;
  readonly keys: InviteKeys;
  readonly words: string[];
  state: "searching" | "waiting" | "settling";
}

export interface JoinWish {
  /** A link, or the text of a file. */
  readonly text: string;
  readonly name: string;
  readonly delegation: string;
  /** The recovery phrase of one who lost everything; "" for none. */
  readonly phrase?: string | undefined;
}

/** The side that was invited: asks until it is let in or told why not; goes on after a restart. */
export function createJoiner(core: Core, finder: SpokenFinder) {
  const { identity, keeper, net } = core;
  const receiver = createJoinReceiver();
  const joins = new Map<SpaceId, Join>();

  const joinOf = (kept: KeptJoin): Join | null => {
    const ticket = readTicket(kept.link);
    if (!ticket.ok) return null;
    const { space, inviter, secret } = ticket.value;
    const ids = { space, inviter, joiner: identity.device, joinerBoxKey: identity.boxKey.publicKey };
    const words =
      kept.nonces === null
        ? checkWords(space, inviter, ids.joiner, ids.joinerBoxKey)
        : spokenCheckWords(ids, fromHex(kept.nonces));
    return { kept, ticket: ticket.value, keys: inviteKeysOf(secret), words, state: "searching" };
  };
  for (const kept of keeper.joins()) {
    const join = joinOf(kept);
    if (join) joins.set(kept.space, join);
  }
  const tell = (
    space: SpaceId,
    state: "searching" | "waiting" | "admitted" | "failed",
    words: string[],
    problem: Problem | null,
  ): void => {
    const isReturn = joins.get(space)?.ticket.purpose === "return";
    core.notifyUi("joining", { space, state, words, isReturn, problem });
  };
  const tellState = ({ ticket, words, state }: Join): void =>
    tell(ticket.space, state === "searching" ? "searching" : "waiting", words, null);
  const save = () => keeper.setJoins([...joins.values()].map(({ kept }) => kept));

  const end = async (join: Join, problem: Problem | null): Promise<void> => {
    joins.delete(join.ticket.space);
    const saved = await save();
    if (!saved.ok) core.notifyUi("failed", saved.error);
    tell(join.ticket.space, problem ? "failed" : "admitted", [], problem);
    core.roomsChanged();
  };
  const requestOf = (join: Join): Extract<JoinMessage, { type: "request" }> => {
    const { ticket, keys, kept } = join;
    const { device, boxKey } = identity;
    return {
      type: "request",
      space: ticket.space,
      device,
      boxKey: boxKey.publicKey,
      name: kept.name,
      delegation: kept.delegation,
      proof: keys.signing.sign(inviteProofBytes(ticket.space, device, boxKey.publicKey)),
      claim: claimOf(join),
      opening: kept.nonces === null ? null : fromHex(kept.nonces).slice(0, SPOKEN_NONCE_BYTES),
    };
  };
  const ask = (join: Join): void => {
    const { ticket, keys } = join;
    const route = { room: keys.meeting.room, from: identity.device, to: ticket.inviter };
    for (const frame of sealJoinMessage(requestOf(join), keys.frameKey, route, core.random)) {
      net.notify("sendJoinFrame", { room: route.room, to: route.to, frame });
    }
  };
  const claimed = ({ space, member }: Ticket) =>
    member && { space, member, device: identity.device, boxKey: identity.boxKey.publicKey };
  const claimOf = ({ ticket, kept }: Join): JoinClaim | null => {
    const claim = claimed(ticket);
    const recovery = kept.recovery === null ? null : fromHex(kept.recovery);
    return claim && { member: claim.member, consent: identity.sign(deviceConsentBytes(claim)), recovery };
  };
  /** What the phrase says of this device: the words themselves are not kept. */
  const recoveryOf = (ticket: Ticket, phrase: string): Result<string | null, Problem> => {
    const claim = claimed(ticket);
    if (phrase.trim() === "" || !claim) return ok(null);
    const entropy = entropyOf(phrase);
    return entropy
      ? ok(toHex(recoveryKeyOf(entropy).sign(recoveryProofBytes(claim))))
      : err(problem("phraseWrong", "words"));
  };
  const byRoom = (room: string): Join | undefined => [...joins.values()].find(({ keys }) => keys.meeting.room === room);

  const answered = async (join: Join, message: JoinMessage): Promise<void> => {
    if (join.state === "settling") return;
    if (message.type === "refused") return end(join, problem(message.reason));
    if (message.type !== "welcome") return;
    join.state = "settling";
    const settled = await settleIn(core, join.ticket, message.runs);
    // It may have been cancelled meanwhile; then the admission stands all the same.
    await end(join, settled.ok ? null : settled.error);
  };

  return {
    async request({ text, name, delegation, phrase = "" }: JoinWish): Promise<Result<{ space: SpaceId }, Problem>> {
      const ticket = readTicket(text);
      if (!ticket.ok) return ticket;
      const { space, inviter, expiresAt } = ticket.value;
      if (core.now() > expiresAt) return err(problem("inviteExpired"));
      if (inviter === identity.device) return err(problem("inviteOtherSpace", "own"));
      if (core.spaces.get(space)?.ownRole()) {
        tell(space, "admitted", [], null);
        return ok({ space });
      }
      const recovery = recoveryOf(ticket.value, phrase);
      if (!recovery.ok) return recovery;
      const link = text.trim();
      const nonces = finder.noncesOf(link);
      const bound = { nonces: nonces && toHex(nonces), recovery: recovery.value };
      const join = joinOf({ space, inviter, link, name, delegation, ...bound });
      if (!join) return err(problem("inviteMalformed"));
      joins.set(space, join);
      const saved = await save();
      if (!saved.ok) return saved;
      core.roomsChanged();
      tellState(join);
      return ok({ space });
    },
    /** Where there is no network: the same request, to be carried to the inviter. */
    async saveRequest(space: SpaceId): Promise<Result<{ isDone: boolean }, Problem>> {
      const join = joins.get(space);
      return join
        ? saveJoinFile(core, requestOf(join), join.keys, "", join.ticket.spaceName)
        : err(problem("inviteOtherSpace"));
    },
    /** What the inviter gave back. */
    async openWelcome(space: SpaceId): Promise<Result<{ isDone: boolean }, Problem>> {
      const file = await openJoinFile(core, "welcome");
      if (!file.ok || file.value === null) return file.ok ? ok({ isDone: false }) : file;
      const join = joins.get(space);
      const isOurs = join?.keys.meeting.room === file.value.room;
      const message = join && isOurs ? messageIn("welcome", file.value, join.keys.frameKey, identity.device) : null;
      if (!join || !message) return err(problem("inviteOtherSpace", "file"));
      await answered(join, message);
      return ok({ isDone: true });
    },
    async cancel(space: SpaceId): Promise<Result<undefined, Problem>> {
      joins.delete(space);
      const saved = await save();
      core.roomsChanged();
      return saved.ok ? ok(undefined) : saved;
    },
    /** Only the inviter of the invitation is spoken to; anyone else in its room is a stranger. */
    rooms: (): InviteRoom[] =>
      [...joins.values()].map(({ ticket, keys }) => ({
        room: { ...keys.meeting, purpose: "invite", space: ticket.space, rendezvous: [...ticket.rendezvous] },
        expects: ticket.inviter,
      })),
    peerChanged(room: string, peer: DeviceId, connected: boolean): void {
      const join = byRoom(room);
      if (!join || peer !== join.ticket.inviter || join.state === "settling") return;
      receiver.forget(room, peer);
      join.state = connected ? "waiting" : "searching";
      if (connected) ask(join);
      tellState(join);
    },
    frame(room: string, from: DeviceId, frame: Uint8Array): void {
      const join = byRoom(room);
      if (!join || from !== join.ticket.inviter) return;
      const route = { room, from, to: identity.device };
      const message = receiver.take(frame, join.keys.frameKey, route);
      if (message) void answered(join, message);
    },
    /** A net that has just come up knows no peers: whoever was connected will be told anew. */
    netReplaced(): void {
      for (const join of joins.values()) if (join.state === "waiting") join.state = "searching";
    },
    /** The log says that this device is a member: the vault was stopped between storing the welcome and saying so. */
    async settleKnown(): Promise<void> {
      for (const join of [...joins.values()]) {
        if (join.state !== "settling" && core.spaces.get(join.ticket.space)?.ownRole()) await end(join, null);
      }
    },
    /** For a window that has just come up. */
    tellAll(): void {
      for (const join of joins.values()) tellState(join);
    },
  };
}
export type Joiner = ReturnType<typeof createJoiner>;
