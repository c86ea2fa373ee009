import { deriveKey } from "../crypto/deriveKey.ts";
import { type SigningKey, signingKeyOf } from "../crypto/ed25519.ts";

/** The key that a recovery phrase stands for. Its public half is in the log; it signs nothing but the return of its owner. */
export const recoveryKeyOf = (entropy: Uint8Array): SigningKey => signingKeyOf(deriveKey(entropy, "recovery-sign/1"));
