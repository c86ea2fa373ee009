/** AES-256-GCM as the vault seals, under a key that everybody knows: here it only has to cost what it costs. */
const key = crypto.subtle.importKey("raw", new Uint8Array(32).fill(7), "AES-GCM", false, ["encrypt", "decrypt"]);
const NONCE_BYTES = 12;

/** @param {Uint8Array} plain @returns {Promise<Uint8Array>} nonce ‖ ciphertext ‖ tag */
export async function sealBytes(plain) {
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const cipher = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv }, await key, plain));
  const sealed = new Uint8Array(NONCE_BYTES + cipher.byteLength);
  sealed.set(iv);
  sealed.set(cipher, NONCE_BYTES);
  return sealed;
}

/** @param {Uint8Array} sealed */
export async function openBytes(sealed) {
  const [iv, cipher] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES)];
  return new Uint8Array(await crypto.subtle.decrypt({ name: "AES-GCM", iv }, await key, cipher));
}
