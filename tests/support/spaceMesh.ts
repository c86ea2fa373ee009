import { currentEpoch, type Membership, needsTurn } from "../../src/ledger/membership/membership.ts";
import { resolveMembership } from "../../src/ledger/membership/resolveMembership.ts";
import { endOf, lastCut } from "../../src/ledger/membership/standing.ts";
import { type DeviceId, type Hash, isKeyId, type MemberId, type SpaceId } from "../../src/domain/ids.ts";
import { problem } from "../../src/domain/problem.ts";
import { err, ok } from "../../src/domain/result.ts";
import { mayAddMembers, mayWrite, type Role } from "../../src/domain/role.ts";
import { NO_HASH } from "../../src/ledger/chain.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { memberIdOf } from "../../src/ledger/memberId.ts";
import type { ControlOp, DeviceCut, Head, LogEnd, PlacedOp } from "../../src/ledger/types.ts";
import type { OpenedEnvelope } from "../../src/workspace/inbox.ts";
import { createOpenDocuments, type Loan } from "../../src/workspace/openDocuments.ts";
import type { Replica } from "../../src/workspace/replica.ts";
import type { Snapshot } from "../../src/workspace/snapshotBytes.ts";
import { someDevice, someDoc, someHash } from "./ledgerIds.ts";
import { refold } from "./refold.ts";
import { fakeVerify, genesisOf, headOf, placed } from "./randomControlOps.ts";

const DOC = someDoc();
const INVITE = someHash("invite of all");
/** Stands for the hash of a content entry: what is written once is never written otherwise here. */
const contentHash = (device: DeviceId, seq: number): Hash => someHash(`${device} content ${seq}`);
const boxOf = (device: DeviceId) => ({ device, box: new Uint8Array(92) });
export type MakeOp = (after: readonly Head[]) => ControlOp;

/** One machine: both lanes of every log as far as it has them, what it makes of them, and one document on its screen. */
export interface SpacePeer {
  readonly device: DeviceId;
  membership(): Membership;
  role(): Role | null;
  contentOf(of: DeviceId): readonly OpenedEnvelope[];
  /** Documents are held from here on. */
  open(): void;
  close(): void;
  replica(): Replica;
  write(make: MakeOp): void;
  take(op: PlacedOp): void;
  controlLog(of: DeviceId): readonly PlacedOp[];
  /** What a vault says when it removes somebody: how far each log is held here. */
  cutOf(of: DeviceId): DeviceCut;
  /** Turns the key when somebody has it who is out, as every chair and secretariat does. */
  tend(): void;
  turnWithout(gone: readonly DeviceId[]): MakeOp;
  /** Adopts what is held here of somebody who is out. */
  adoptionOf(of: DeviceId): MakeOp | null;
  /** Membership first, as on the wire; then at most `count` entries of one log. Nothing from whom one knows to be out. */
  fetch(other: SpacePeer, of: DeviceId, count: number): void;
  authors(): readonly DeviceId[];
  /** Lets go of what is held of a content log, for folds of its author. */
  fold(of: DeviceId): void;
}

export function createSpacePeer(device: DeviceId, space: SpaceId): SpacePeer {
  const control = new Map<DeviceId, PlacedOp[]>();
  const content = new Map<DeviceId, OpenedEnvelope[]>();
  const given = new Map<DeviceId, number>();
  const kept = new Map<string, Snapshot>();
  let membership: Membership = resolveMembership(space, [], fakeVerify);
  let notice = noticeOf();
  let isOpen = false;
  let cuts = 0;

  function noticeOf() {
    const heads = [...control].map(([of, log]) => ({ device: of, lane: "control" as const, seq: log.length }));
    return { standings: [...membership.standings.values()], epochs: membership.epochs, heads };
  }
  const contentOf = (of: DeviceId): OpenedEnvelope[] => content.get(of) ?? [];
  const counts = ({ device: of, seq }: OpenedEnvelope): boolean => {
    const standing = membership.standings.get(of);
    return standing !== undefined && seq <= (endOf(standing)?.seq ?? Number.POSITIVE_INFINITY);
  };
  /** What the vault would open and has not opened for the window yet. */
  const deliver = (): void => {
    if (!isOpen) return;
    for (const [of, log] of content) {
      const fresh = log.filter((one) => one.seq > (given.get(of) ?? 0) && counts(one));
      for (const { seq } of fresh) given.set(of, Math.max(given.get(of) ?? 0, seq));
      if (fresh.length > 0) documents.receive(space, DOC, fresh);
    }
  };
  const documents = createOpenDocuments({
    refused: () => undefined,
    vault: {
      openDocument: async (...[input]) => {
        isOpen = true;
        given.clear();
        for (const [of, seq] of Object.entries(input?.covers ?? {})) given.set(of as DeviceId, seq ?? 0);
        deliver();
        return ok({ count: 0 });
      },
      closeDocument: async () => {
        isOpen = false;
        return ok(undefined);
      },
      cut: async (...[input]) => {
        const role = membership.members.get(device)?.role;
        if (!role || !mayWrite(role, "body")) return err(problem("roleMayNotWrite"));
        const log = contentOf(device);
        const epoch = currentEpoch(membership)?.epoch ?? 0;
        const seq = log.length + 1;
        log.push({ device, seq, time: 0, deps: input?.deps ?? [], epoch, update: input?.update ?? new Uint8Array() });
        content.set(device, log);
        given.set(device, seq);
        return ok({ seq, hash: contentHash(device, seq), epoch });
      },
    },
    snapshots: {
      read: async () => kept.get("one") ?? null,
      write: async (_space, _doc, snapshot) => {
        kept.set("one", snapshot);
        return true;
      },
    },
    selfOf: () => device,
    membershipOf: () => notice,
    newCutId: () => `${device.slice(0, 4)}-${++cuts}`,
  });
  const resolve = (): void => {
    membership = resolveMembership(space, [...control.values()].flat(), fakeVerify);
    notice = noticeOf();
    documents.membershipChanged(space);
    deliver();
  };
  const takeOp = (op: PlacedOp): void => void control.set(op.device, [...(control.get(op.device) ?? []), op]);
  let loan: Loan | null = null;

  const peer: SpacePeer = {
    device,
    membership: () => membership,
    role: (): Role | null => membership.members.get(device)?.role ?? null,
    contentOf,
    open(): void {
      const borrowed = documents.borrow(space, DOC);
      if (!borrowed.ok) throw new Error(borrowed.error.code);
      loan = borrowed.value;
    },
    close(): void {
      loan?.release();
      loan = null;
    },
    replica() {
      if (!loan) throw new Error("closed");
      return loan.replica;
    },
    write(make: MakeOp): void {
      const after = [...control.values()].flatMap((log) => log.slice(-1)).filter((op) => op.device !== device);
      takeOp(placed(device, (control.get(device)?.length ?? 0) + 1, make(after.map(headOf))));
      resolve();
    },
    take(op: PlacedOp): void {
      takeOp(op);
      resolve();
    },
    controlLog: (of: DeviceId): readonly PlacedOp[] => control.get(of) ?? [],
    cutOf(of: DeviceId): DeviceCut {
      const last = control.get(of)?.at(-1);
      const seq = contentOf(of).length;
      const end: LogEnd = { seq, hash: seq === 0 ? NO_HASH : contentHash(of, seq) };
      return { device: of, control: { seq: last?.seq ?? 0, hash: last?.hash ?? NO_HASH }, content: end };
    },
    tend(): void {
      const role = peer.role();
      if (role && mayAddMembers(role) && needsTurn(membership)) peer.write(peer.turnWithout([]));
    },
    turnWithout(gone: readonly DeviceId[]): MakeOp {
      const epoch = membership.epochs.reduce((max, one) => Math.max(max, one.epoch), 0) + 1;
      const keyId = idOf(isKeyId, someHash(`${device} ${epoch} ${control.get(device)?.length}`).slice(0, 16));
      const boxes = [...membership.members.keys()].filter((one) => !gone.includes(one)).map(boxOf);
      return (after) => ({ type: "epoch", after, epoch, keyId, boxes });
    },
    adoptionOf(of: DeviceId): MakeOp | null {
      const standing = membership.standings.get(of);
      const cut = standing && lastCut(standing);
      const seq = contentOf(of).length;
      if (!cut || endOf(standing)?.seq !== cut.seq || seq <= cut.seq) return null;
      const to = { seq, hash: contentHash(of, seq) };
      return (after) => ({ type: "adopt", after, device: of, from: cut.seq + 1, to });
    },
    fetch(other: SpacePeer, of: DeviceId, count: number): void {
      const isServed = other.membership().members.has(device) && membership.members.has(other.device);
      if (!isServed) return;
      let isNew = false;
      for (const author of other.authors()) {
        const held = peer.controlLog(author).length;
        for (const op of other.controlLog(author).slice(held)) {
          takeOp(op);
          isNew = true;
        }
      }
      if (isNew) resolve();
      if (of === device) return;
      const log = contentOf(of);
      log.push(...other.contentOf(of).slice(log.length, log.length + count));
      content.set(of, log);
      deliver();
    },
    fold(of: DeviceId): void {
      content.set(of, refold({ space, doc: DOC, device: of }, contentOf(of)));
    },
    authors: (): readonly DeviceId[] => [...new Set([...control.keys(), ...content.keys()])],
  };
  return peer;
}

/** A chair, a secretariat, and editors: all members, all knowing it, with a first key. */
export function createSpaceMesh(count: number) {
  const devices = Array.from({ length: count }, (_, i) => someDevice(i === 0 ? "founder" : `peer ${i}`));
  const founder = devices[0] ?? someDevice("founder");
  const { space, genesis } = genesisOf(founder);
  const peers = devices.map((device) => createSpacePeer(device, space));
  const start: readonly MakeOp[] = [
    (after) => ({ type: "invite", after, invite: INVITE, role: "secretariat", expiresAt: 1_000, uses: 50 }),
    ...devices.slice(1).map((device, i): MakeOp => addOf(device, i === 0 ? "secretariat" : "editor")),
    (after) => ({
      type: "epoch",
      after,
      epoch: 1,
      keyId: idOf(isKeyId, someHash("first").slice(0, 16)),
      boxes: devices.map(boxOf),
    }),
  ];
  const ops = [genesis, ...start.map((make, i) => placed(founder, i + 2, make([])))];
  for (const peer of peers) for (const op of ops) peer.take(op);
  return { space, peers, newcomer: () => createSpacePeer(someDevice("newcomer"), space) };
}

export const addOf = (device: DeviceId, role: Role): MakeOp => {
  const member: MemberId = memberIdOf(device);
  const proof = new Uint8Array(64).fill(1);
  return (after) => ({
    type: "add",
    after,
    device,
    boxKey: someHash("box"),
    member,
    role,
    invite: INVITE,
    proof,
    at: 500,
  });
};
