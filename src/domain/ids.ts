/** A string that only one constructor makes, so that two kinds of id can never be mixed up. */
type Brand<Name extends string> = string & { readonly __brand: Name };

/** Hex of SHA-256 over the founder's key and a nonce (32 bytes, 64 letters): a space certifies itself. */
export type SpaceId = Brand<"SpaceId">;
/** Hex of a device's Ed25519 public key (32 bytes, 64 letters). */
export type DeviceId = Brand<"DeviceId">;
/** Hex of 16 bytes: a kind byte (see docKind.ts) and 15 random or derived ones. */
export type DocId = Brand<"DocId">;
/** Hex of 16 bytes, derived from a member's first device. */
export type MemberId = Brand<"MemberId">;
/** Hex of a SHA-256 (32 bytes, 64 letters). */
export type Hash = Brand<"Hash">;
/** Hex of the first 8 bytes of a hash of an epoch key: names the key without telling it. */
export type KeyId = Brand<"KeyId">;

const HEX = /^[0-9a-f]+$/;

function isHex(value: unknown, letters: number): value is string {
  return typeof value === "string" && value.length === letters && HEX.test(value);
}

export const isSpaceId = (value: unknown): value is SpaceId => isHex(value, 64);
export const isDeviceId = (value: unknown): value is DeviceId => isHex(value, 64);
export const isHash = (value: unknown): value is Hash => isHex(value, 64);
export const isDocId = (value: unknown): value is DocId => isHex(value, 32);
export const isMemberId = (value: unknown): value is MemberId => isHex(value, 32);
export const isKeyId = (value: unknown): value is KeyId => isHex(value, 16);
