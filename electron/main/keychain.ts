import { safeStorage } from "electron";
import { problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";

/**
 * The keychain of the system, behind an async interface because Electron is replacing the sync one. `basic_text` is
 * no keychain: its blobs open with a well-known password, so it counts as missing.
 */
export async function keychainState(): Promise<{ available: boolean; backend: string }> {
  const backend = process.platform === "linux" ? safeStorage.getSelectedStorageBackend() : process.platform;
  const available = backend !== "basic_text" && backend !== "unknown" && safeStorage.isEncryptionAvailable();
  return { available, backend };
}

export async function wrapKey(plain: Uint8Array): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(safeStorage.encryptString(Buffer.from(plain).toString("base64"))));
  } catch (error) {
    return err(problem("keychainMissing", String(error).slice(0, 200)));
  }
}

export async function unwrapKey(wrapped: Uint8Array): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(wrapped)), "base64")));
  } catch (error) {
    return err(problem("keychainMissing", String(error).slice(0, 200)));
  }
}
