import type { Client } from "../../electron/bridge/channel.ts";
import type { vaultForNet } from "../../electron/bridge/vaultForNet.ts";
import type { DeviceId } from "../domain/ids.ts";
import {
  encodeHello,
  encodeProof,
  type Hello,
  NONCE_BYTES,
  readHello,
  readProof,
  transcriptOf,
  WIRE_VERSION,
} from "./handshakeFrames.ts";
import type { Link } from "./link.ts";
import { ownBytes } from "./ownBytes.ts";
import { sameBytes } from "./sameBytes.ts";

/**
 * Why a peer is not spoken to. None of it is told to the peer, and its link is left open and silent: closing would
 * make it come again and again (8 connections in 10 s against 1).
 */
export type HandshakeRefusal =
  | { readonly reason: "versionDiffers"; readonly theirs: number }
  /** Not a member as far as this machine knows; `recheck` may find otherwise when membership has changed. */
  | { readonly reason: "notAdmitted"; readonly device: DeviceId; readonly recheck: Recheck }
  | { readonly reason: "malformed" | "otherRoom" | "otherCarrier" | "ownDevice" | "closed" }
  /** The vault did not answer: nothing is known against the peer, so it may come again. */
  | { readonly reason: "vaultLost" };

export type HandshakeVerdict =
  | { readonly admitted: true; readonly isLate: boolean; readonly device: DeviceId; readonly recheck: Recheck }
  | ({ readonly admitted: false } & HandshakeRefusal);

/** A member; one that is out, whose late work is taken and which is told nothing; or neither. */
export type Admission = "member" | "late" | "none";

/** What the peer is now, by the vault of now; null when that one does not say. */
export type Recheck = (vault: Judge) => Promise<Admission | null>;

type Judge = Pick<Client<typeof vaultForNet>, "signHello" | "checkHello">;

/**
 * The first two frames each way on a link, before anything else: both say who they are, both sign what both said and
 * what the carrier vouches for. Whoever sits between two links sees other DTLS fingerprints and fails.
 */
export async function shakeHands(options: {
  readonly link: Link;
  readonly room: string;
  readonly self: DeviceId;
  readonly vault: Judge;
  readonly randomBytes?: (count: number) => Uint8Array;
}): Promise<HandshakeVerdict> {
  const { link, room, self, vault } = options;
  const nonce = (options.randomBytes ?? randomBytes)(NONCE_BYTES);
  const mine: Hello = { version: WIRE_VERSION, room, device: self, nonce, binding: link.binding };
  void link.send(encodeHello(mine));
  const said = await link.receive();
  if (said === null) return refused({ reason: "closed" });
  const theirs = readHello(said);
  if (theirs === null) return refused({ reason: "malformed" });
  if (theirs.version !== WIRE_VERSION) return refused({ reason: "versionDiffers", theirs: theirs.version });
  if (theirs.room === null || theirs.room !== room) return refused({ reason: "otherRoom" });
  if (theirs.device === self) return refused({ reason: "ownDevice" });
  if (!sameBytes(theirs.binding, link.binding)) return refused({ reason: "otherCarrier" });

  const signed = await vault.signHello({ room, transcript: transcriptOf(mine, theirs) });
  if (!signed.ok || signed.value.device !== self) return refused({ reason: "vaultLost" });
  void link.send(encodeProof(signed.value.signature));
  const proof = await link.receive();
  if (proof === null) return refused({ reason: "closed" });
  const signature = readProof(proof);
  if (signature === null) return refused({ reason: "malformed" });
  return judge(vault, { room, device: theirs.device, transcript: transcriptOf(theirs, mine), signature });
}

async function judge(vault: Judge, claim: Parameters<Judge["checkHello"]>[0]): Promise<HandshakeVerdict> {
  const question = { ...claim, signature: ownBytes(claim.signature) };
  const recheck: Recheck = async (current) => {
    const answer = await current.checkHello(question);
    if (!answer.ok) return null;
    return answer.value.admitted ? "member" : answer.value.isLate ? "late" : "none";
  };
  const admission = await recheck(vault);
  if (admission === null) return refused({ reason: "vaultLost" });
  const { device } = claim;
  if (admission === "none") return refused({ reason: "notAdmitted", device, recheck });
  return { admitted: true, isLate: admission === "late", device, recheck };
}

const refused = (refusal: HandshakeRefusal): HandshakeVerdict => ({ admitted: false, ...refusal });

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
