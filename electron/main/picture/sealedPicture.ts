/** A picture on the disk: AES-256-GCM under a key that seals nothing else. */
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

export interface SealedPicture {
  readonly key: Uint8Array<ArrayBuffer>;
  /** Nonce, then what is sealed. */
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export async function sealPicture(text: string): Promise<SealedPicture> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const usable = await keyOf(key, "encrypt");
  const rest = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, usable, new TextEncoder().encode(text));
  const sealed = new Uint8Array(NONCE_BYTES + rest.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(rest), NONCE_BYTES);
  return { key, sealed };
}

/** null: not the key of this picture, or not as it was sealed. */
export async function openPicture({ key, sealed }: SealedPicture): Promise<string | null> {
  try {
    const usable = await keyOf(key, "decrypt");
    const iv = sealed.subarray(0, NONCE_BYTES);
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, usable, sealed.subarray(NONCE_BYTES));
    return new TextDecoder().decode(plain);
  } catch {
    // WebCrypto says no by throwing, and never why.
    return null;
  }
}

const keyOf = (key: Uint8Array<ArrayBuffer>, use: "encrypt" | "decrypt") =>
  crypto.subtle.importKey("raw", key, "AES-GCM", false, [use]);
