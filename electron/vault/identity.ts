import { createHmac } from "node:crypto";
import { type DeviceId, type DocId, isDeviceId, type SpaceId } from "../../src/domain/ids.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { deriveKey } from "./crypto/deriveKey.ts";
import { signingKeyOf } from "./crypto/ed25519.ts";
import { type BoxKey, boxKeyOf } from "./crypto/x25519.ts";
import type { Secrets } from "./keep/secrets.ts";

/** This device, as the vault uses it once its secrets are open. */
export interface Identity {
  readonly device: DeviceId;
  readonly boxKey: BoxKey;
  /** Ed25519, 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
  /** Seals what this machine keeps; never leaves it. */
  readonly localKey: Uint8Array;
  /** Local pseudonym of a document, 64 letters: a stolen disk does not tell which documents there are. */
  docTag(space: SpaceId, doc: DocId): string;
  /** The tag of envelopes whose key has not come yet: they are asked for again when it has. */
  unopenedTag(space: SpaceId): string;
}

export function identityOf(secrets: Secrets): Identity {
  const signing = signingKeyOf(secrets.signSeed);
  const tagKey = deriveKey(secrets.localKey, "docTag/1");
  const tags = new Map<string, string>();
  const tag = (label: string): string => {
    const held = tags.get(label);
    if (held) return held;
    const made = createHmac("sha256", tagKey).update(label).digest("hex");
    tags.set(label, made);
    return made;
  };
  return {
    device: idOf(isDeviceId, signing.publicKey),
    boxKey: boxKeyOf(secrets.boxSeed),
    sign: signing.sign,
    localKey: deriveKey(secrets.localKey, "local/1"),
    docTag: (space, doc) => tag(`${space}/${doc}`),
    unopenedTag: (space) => tag(`${space}/unopened`),
  };
}
