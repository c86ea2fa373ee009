import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import type { VerifySignature } from "../../../src/ledger/membership/draft.ts";
import type { VerifyAll } from "../../../src/ledger/verify/verifySpace.ts";
import { exact, toHex } from "./exact.ts";

/** What stands before the 32 raw bytes in the standard wrappings of the two halves. */
const PRIVATE_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_PREFIX = Buffer.from("302a300506032b6570032100", "hex");
const MOST_KEYS = 4_000;
const publicKeys = new Map<string, KeyObject>();

export interface SigningKey {
  /** Hex, 64 letters. */
  readonly publicKey: string;
  sign(message: Uint8Array): Uint8Array;
}

export function signingKeyOf(seed: Uint8Array): SigningKey {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: "der", type: "pkcs8" });
  const spki = createPublicKey(key).export({ format: "der", type: "spki" });
  return {
    publicKey: toHex(spki.subarray(PUBLIC_PREFIX.byteLength)),
    sign: (message) => exact(sign(null, message, key)),
  };
}

/** False for whatever is not a good signature, a key that is none included. */
export const verifySignature: VerifySignature = (publicKey, message, signature) => {
  try {
    return verify(null, message, publicKeyOf(publicKey), signature);
  } catch {
    // Bytes of a stranger that are no key or no signature.
    return false;
  }
};

/** The same for many: Node checks them beside this thread, on as many cores as there are. */
export const verifySignatures: VerifyAll = (claims) =>
  Promise.all(
    claims.map(
      ({ device, message, signature }) =>
        new Promise<boolean>((resolve) => {
          try {
            verify(null, message, publicKeyOf(device), signature, (error, isGood) => resolve(!error && isGood));
          } catch {
            // As above.
            resolve(false);
          }
        }),
    ),
  );

function publicKeyOf(hex: string): KeyObject {
  const held = publicKeys.get(hex);
  if (held) return held;
  const key = createPublicKey({
    key: Buffer.concat([PUBLIC_PREFIX, Buffer.from(hex, "hex")]),
    format: "der",
    type: "spki",
  });
  if (publicKeys.size >= MOST_KEYS) publicKeys.clear();
  publicKeys.set(hex, key);
  return key;
}
