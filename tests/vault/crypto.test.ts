import { isDeviceId } from "../../src/domain/ids.ts";
import { idOf } from "../../src/ledger/idOf.ts";
import { expect, test } from "vitest";
import { open, seal } from "../../electron/vault/crypto/aead.ts";
import { signingKeyOf, verifySignature, verifySignatures } from "../../electron/vault/crypto/ed25519.ts";
import { exact } from "../../electron/vault/crypto/exact.ts";
import { openKeyBox, sealKeyBox } from "../../electron/vault/crypto/keyBox.ts";
import { systemRandom } from "../../electron/vault/crypto/randomness.ts";
import { openWhole, sealWhole } from "../../electron/vault/crypto/sealed.ts";
import { agree, boxKeyOf } from "../../electron/vault/crypto/x25519.ts";
import { KEY_BOX_BYTES } from "../../src/ledger/opCodes.ts";
import { someDevice, someSpace } from "../support/ledgerIds.ts";

const hex = (text: string) => exact(Buffer.from(text, "hex"));

test("Ed25519 as in RFC 8032, test 2", () => {
  const key = signingKeyOf(hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
  expect(key.publicKey).toBe("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
  const signature = key.sign(hex("72"));
  expect(Buffer.from(signature).toString("hex")).toBe(
    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  );
  expect(verifySignature(key.publicKey, hex("72"), signature)).toBe(true);
  expect(verifySignature(key.publicKey, hex("73"), signature)).toBe(false);
  expect(verifySignature("ff".repeat(32), hex("72"), signature)).toBe(false);
  expect(verifySignature(key.publicKey, hex("72"), new Uint8Array(3))).toBe(false);
});

test("many signatures at once are judged like each alone, in their order", async () => {
  const key = signingKeyOf(new Uint8Array(32).fill(7));
  const message = hex("72");
  const good = { device: idOf(isDeviceId, key.publicKey), message, signature: key.sign(message) };
  const claims = [
    good,
    { ...good, message: hex("73") },
    { ...good, device: idOf(isDeviceId, "ff".repeat(32)) },
    { ...good, signature: new Uint8Array(3) },
    good,
  ];
  expect(await verifySignatures(claims)).toEqual([true, false, false, false, true]);
});

test("X25519 as in RFC 7748, and no agreement with points of small order", () => {
  const alice = boxKeyOf(systemRandom(32));
  const bob = boxKeyOf(hex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb"));
  expect(bob.publicKey).toBe("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
  expect(agree(alice, bob.publicKey)).toEqual(agree(bob, alice.publicKey));
  for (const small of ["00".repeat(32), `01${"00".repeat(31)}`]) expect(agree(alice, small)).toBeNull();
});

test("a key box opens for its device and its space only", () => {
  const [own, other] = [boxKeyOf(systemRandom(32)), boxKeyOf(systemRandom(32))];
  const key = systemRandom(32);
  const box = sealKeyBox(someSpace(), { device: someDevice("a"), boxKey: own.publicKey }, key, systemRandom);
  expect(box?.box.byteLength).toBe(KEY_BOX_BYTES);
  if (!box) throw new Error("box");
  expect(openKeyBox(someSpace(), own, box.box)).toEqual(key);
  expect(openKeyBox(someSpace(), other, box.box)).toBeNull();
  expect(openKeyBox(someSpace("other"), own, box.box)).toBeNull();
  expect(openKeyBox(someSpace(), own, new Uint8Array(KEY_BOX_BYTES))).toBeNull();
});

test("what is sealed opens under its key, nonce and label, in a buffer of its own", () => {
  const [key, nonce] = [systemRandom(32), systemRandom(12)];
  const sealed = seal(key, nonce, hex("aabb"), hex("01"));
  expect(sealed.byteLength).toBe(18);
  expect(sealed.buffer.byteLength).toBe(18);
  expect(open(key, nonce, sealed, hex("01"))).toEqual(hex("aabb"));
  expect(open(key, nonce, sealed, hex("02"))).toBeNull();
  expect(open(key, nonce, new Uint8Array(3), hex("01"))).toBeNull();
  const whole = sealWhole(key, hex("aabb"), "label", systemRandom);
  expect(openWhole(key, whole, "label")).toEqual(hex("aabb"));
  expect(openWhole(key, whole, "other")).toBeNull();
  expect(openWhole(key, new Uint8Array(5), "label")).toBeNull();
});
