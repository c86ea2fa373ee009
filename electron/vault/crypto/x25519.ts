import { createPrivateKey, createPublicKey, diffieHellman, type KeyObject } from "node:crypto";
import { exact, toHex } from "./exact.ts";

const PRIVATE_PREFIX = Buffer.from("302e020100300506032b656e04220420", "hex");
const PUBLIC_PREFIX = Buffer.from("302a300506032b656e032100", "hex");

export interface BoxKey {
  /** Hex, 64 letters. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
}

export function boxKeyOf(seed: Uint8Array): BoxKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return { publicKey: toHex(spki.subarray(PUBLIC_PREFIX.byteLength)), privateKey };
}

/** Null for a public key with which nothing secret can be agreed. */
export function agree(own: BoxKey, other: string): Uint8Array | null {
  try {
    const key = Buffer.concat([PUBLIC_PREFIX, Buffer.from(other, "hex")]);
    const publicKey = createPublicKey({ key, format: "der", type: "spki" });
    return exact(diffieHellman({ privateKey: own.privateKey, publicKey }));
  } catch {
    // A point of small order or bytes that are no point.
    return null;
  }
}
