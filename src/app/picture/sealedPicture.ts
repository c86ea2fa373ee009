/**
 * The picture on the disk: AES-256-GCM under a key that is its own and that main keeps, in the keychain where there is one.
 * It lies in localStorage, because that is read before any database is open.
 */
const SHELF = "picture";
const NONCE_BYTES = 12;
const KEY_BYTES = 32;

export function shelvePicture(sealed: string | null): void {
  if (sealed === null) localStorage.removeItem(SHELF);
  else localStorage.setItem(SHELF, sealed);
}

export const shelvedPicture = (): string | null => localStorage.getItem(SHELF);

/** In base64. */
export const newPictureKey = (): string => toBase64(crypto.getRandomValues(new Uint8Array(KEY_BYTES)));

export async function sealPicture(key: string, text: string): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const usable = await keyOf(fromBase64(key), "encrypt");
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, usable, new TextEncoder().encode(text));
  return toBase64(nonce) + toBase64(new Uint8Array(sealed));
}

/** null: not the key of this picture, or not as it was sealed. */
export async function openPicture(key: string, sealed: string): Promise<string | null> {
  const nonceEnd = Math.ceil(NONCE_BYTES / 3) * 4;
  try {
    const usable = await keyOf(fromBase64(key), "decrypt");
    const iv = fromBase64(sealed.slice(0, nonceEnd));
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv }, usable, fromBase64(sealed.slice(nonceEnd)));
    return new TextDecoder().decode(plain);
  } catch {
    // WebCrypto says no by throwing, and never why.
    return null;
  }
}

const keyOf = (key: Uint8Array<ArrayBuffer>, use: "encrypt" | "decrypt"): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", key, "AES-GCM", false, [use]);

const PIECE = 8_192;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.byteLength; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(text);
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (byte) => byte.charCodeAt(0));
