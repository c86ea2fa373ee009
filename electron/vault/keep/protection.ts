import { scrypt } from "node:crypto";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import type { Client } from "../../bridge/channel.ts";
import type { mainForVault } from "../../bridge/mainForVault.ts";
import { exact } from "../crypto/exact.ts";
import type { RandomBytes } from "../crypto/randomness.ts";
import { openWhole, sealWhole } from "../crypto/sealed.ts";
import { type Keystore, newKeystore } from "./keystoreFile.ts";
import { decodeSecrets, encodeSecrets, type Secrets } from "./secrets.ts";

export type Keychain = Pick<Client<typeof mainForVault>, "keychain" | "wrap" | "unwrap">;
export type Choice =
  | { readonly kind: "keychain" }
  | { readonly kind: "passphrase"; readonly passphrase: string }
  | { readonly kind: "none" };

const COST = 2 ** 16;
const SALT_BYTES = 16;
const LABEL = "concordia/keystore/1";
/** Its blobs open with a password that everyone knows. */
const NO_KEYCHAIN = "basic_text";

/** The keychain's name, or null when there is none worth the name. */
export async function keychainName(main: Keychain): Promise<string | null> {
  const answer = await main.keychain();
  return answer.ok && answer.value.available && answer.value.backend !== NO_KEYCHAIN ? answer.value.backend : null;
}

export async function protectSecrets(
  secrets: Secrets,
  choice: Choice,
  main: Keychain,
  random: RandomBytes,
): Promise<Result<Keystore, Problem>> {
  const plain = encodeSecrets(secrets);
  const base = { backend: "", scrypt: null };
  if (choice.kind === "none") return ok(newKeystore({ ...base, protection: "none", wrapped: toBase64(plain) }));
  if (choice.kind === "passphrase") {
    const salt = random(SALT_BYTES);
    const key = await passphraseKey(choice.passphrase, salt, COST);
    const wrapped = toBase64(sealWhole(key, plain, LABEL, random));
    return ok(
      newKeystore({ ...base, protection: "passphrase", scrypt: { cost: COST, salt: toBase64(salt) }, wrapped }),
    );
  }
  const backend = await keychainName(main);
  if (backend === null) return err(problem("keychainMissing"));
  const wrapped = await main.wrap({ plain });
  return wrapped.ok
    ? ok(newKeystore({ ...base, protection: "keychain", backend, wrapped: toBase64(wrapped.value) }))
    : wrapped;
}

/** Opens what needs no passphrase. Another keychain than the one that wrapped it is a change that nobody asked for. */
export async function revealSecrets(keystore: Keystore, main: Keychain): Promise<Result<Secrets, Problem>> {
  const wrapped = fromBase64(keystore.wrapped);
  if (keystore.protection === "none") return secretsOf(wrapped);
  if (keystore.protection === "passphrase") return err(problem("vaultLocked"));
  const backend = await keychainName(main);
  if (backend !== keystore.backend) {
    return err(problem("protectionChanged", `${keystore.backend} to ${backend ?? "none"}`));
  }
  const plain = await main.unwrap({ wrapped });
  return plain.ok ? secretsOf(plain.value) : plain;
}

export async function revealWithPassphrase(keystore: Keystore, passphrase: string): Promise<Result<Secrets, Problem>> {
  if (keystore.protection !== "passphrase" || !keystore.scrypt) return err(problem("protectionChanged"));
  const { cost, salt } = keystore.scrypt;
  const plain = openWhole(await passphraseKey(passphrase, fromBase64(salt), cost), fromBase64(keystore.wrapped), LABEL);
  return plain ? secretsOf(plain) : err(problem("wrongPassphrase"));
}

function secretsOf(plain: Uint8Array): Result<Secrets, Problem> {
  const secrets = decodeSecrets(plain);
  return secrets ? ok(secrets) : err(problem("keysDamaged", "secrets"));
}

/** About half a second, and 64 MiB: a guess costs as much. The same letters typed on two keyboards are one passphrase. */
export function passphraseKey(passphrase: string, salt: Uint8Array, cost: number): Promise<Uint8Array> {
  const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFKC"), salt, 32, options, (error, key) =>
      error ? reject(error) : resolve(exact(key)),
    );
  });
}

const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const fromBase64 = (text: string): Uint8Array => exact(Buffer.from(text, "base64"));
