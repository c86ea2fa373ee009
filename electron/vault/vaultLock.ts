import type * as v from "valibot";
import { type Problem, problem } from "../../src/domain/problem.ts";
import { err, ok, type Result } from "../../src/domain/result.ts";
import type { vaultState } from "../bridge/schemas.ts";
import { identityOf } from "./identity.ts";
import type { RandomBytes } from "./crypto/randomness.ts";
import { hasState, type Keeper, openKeeper, replaceState } from "./keep/keeper.ts";
import type { KeptState } from "./keep/keptState.ts";
import { type Keystore, readKeystore, writeKeystore } from "./keep/keystoreFile.ts";
import {
  type Choice,
  type Keychain,
  keychainName,
  protectSecrets,
  revealSecrets,
  revealWithPassphrase,
} from "./keep/protection.ts";
import { newSecrets, type Secrets } from "./keep/secrets.ts";
import type { OpenedVault } from "./openedVault.ts";
import type { Identity } from "./identity.ts";

export type VaultState = v.InferOutput<typeof vaultState>;

/** For a backup: what has to stay secret, and the way to put another machine's in its place. */
export interface VaultKeys {
  readonly secrets: Secrets;
  /** Under the protection that this machine has; a passphrase becomes the given one. Nothing may be sealed afterwards. */
  replace(secrets: Secrets, state: KeptState, passphrase: string): Promise<Result<void, Problem>>;
}

export interface VaultLockOptions {
  readonly directory: string;
  /** See `keep/outsideMark`. */
  readonly outside?: string | undefined;
  readonly keychain: Keychain;
  readonly random: RandomBytes;
  readonly startsLocked: boolean;
  readonly changed: (state: VaultState) => void;
  readonly failed: (problem: Problem) => void;
  /** `logLost`: the vault is open, but there is nothing that it could show; null takes that back. */
  readonly open: (
    identity: Identity,
    keeper: Keeper,
    logLost: (problem: Problem | null) => void,
    vaultKeys: VaultKeys,
  ) => OpenedVault;
}

/** From the file on disk to an open vault. A change of protection that nobody asked for is a failure, not a new start. */
export interface VaultLock {
  state(): VaultState;
  opened(): OpenedVault | null;
  whenOpened(): Promise<OpenedVault>;
  /** Resolves when the key file has been read: open, or it is known what stands in the way. */
  whenSettled(): Promise<void>;
  /** For a window that has just come up: what was damaged and set aside at the start. */
  tellDamage(): void;
  /** Reads the key file; makes one under the keychain on the first run. */
  start(): Promise<void>;
  protect(choice: Exclude<Choice, { kind: "keychain" }>): Promise<Result<VaultState, Problem>>;
  unlock(passphrase: string): Promise<Result<VaultState, Problem>>;
}

export function createVaultLock(options: VaultLockOptions): VaultLock {
  const { directory, outside, keychain, random } = options;
  let state: VaultState = { state: "starting", protection: null, device: null, problem: null };
  let vault: OpenedVault | null = null;
  let keystore: Keystore | null = null;
  let isBusy = false;
  let damage: Problem | null = null;
  let tellOpened: (vault: OpenedVault) => void;
  const whenOpened = new Promise<OpenedVault>((resolve) => {
    tellOpened = resolve;
  });

  let tellSettled: () => void;
  const whenSettled = new Promise<void>((resolve) => {
    tellSettled = resolve;
  });

  const set = (change: Partial<VaultState>): VaultState => {
    state = { ...state, ...change };
    options.changed(state);
    if (state.state !== "starting") tellSettled();
    return state;
  };
  const tellDamage = (): void => {
    if (damage) options.failed(damage);
  };
  const fail = (problem: Problem): void => void set({ state: "failed", problem });
  const openWith = async (secrets: Secrets, used: Keystore): Promise<Result<VaultState, Problem>> => {
    const identity = identityOf(secrets);
    const kept = await openKeeper({ directory, outside, key: identity.localKey, random });
    if (!kept.ok) {
      fail(kept.error);
      return kept;
    }
    keystore = used;
    const logLost = (lost: Problem | null): void => {
      if (lost || state.state === "failed") set({ state: lost ? "failed" : "ready", problem: lost });
    };
    const { keeper } = kept.value;
    /** The state first: with the keys first, a vault that died in between would not know that it was set back. */
    const replace: VaultKeys["replace"] = async (other, state, passphrase) => {
      const choice: Choice =
        used.protection === "passphrase" ? { kind: "passphrase", passphrase } : { kind: used.protection };
      const made = await protectSecrets(other, choice, keychain, random);
      if (!made.ok) return made;
      await keeper.stop();
      const written = await replaceState({ directory, key: identityOf(other).localKey, random }, state);
      return written.ok ? writeKeystore(directory, made.value) : written;
    };
    vault = options.open(identity, keeper, logLost, { secrets, replace });
    const { protection } = used;
    const now = set({ state: "ready", protection, device: identity.device, problem: null });
    if (kept.value.damaged) damage = problem("stateDamaged", "set aside");
    tellDamage();
    tellOpened(vault);
    return ok(now);
  };
  const begin = async (choice: Choice): Promise<Result<VaultState, Problem>> => {
    const secrets = newSecrets(random);
    const made = await protectSecrets(secrets, choice, keychain, random);
    if (!made.ok) return made;
    const written = await writeKeystore(directory, made.value);
    return written.ok ? openWith(secrets, made.value) : written;
  };
  const once = async (act: () => Promise<Result<VaultState, Problem>>): Promise<Result<VaultState, Problem>> => {
    if (isBusy) return err(problem("vaultLocked", "busy"));
    isBusy = true;
    const result = await act();
    isBusy = false;
    return result;
  };

  return {
    state: () => state,
    opened: () => vault,
    whenOpened: () => whenOpened,
    whenSettled: () => whenSettled,
    tellDamage,
    async start() {
      const read = await readKeystore(directory);
      if (!read.ok) return fail(read.error);
      keystore = read.value;
      // Keys that are gone are no first run: new ones would show an empty place where the drafts were.
      if (!keystore && (await hasState(directory))) return fail(problem("keysDamaged", "missing"));
      if (!keystore) {
        if ((await keychainName(keychain)) === null) {
          set({ state: "needsProtection", problem: problem("keychainMissing") });
          return;
        }
        const begun = await begin({ kind: "keychain" });
        return begun.ok ? undefined : fail(begun.error);
      }
      const { protection } = keystore;
      set({ protection });
      if (protection === "passphrase" || (protection === "keychain" && options.startsLocked)) {
        set({ state: "locked" });
        return;
      }
      const secrets = await revealSecrets(keystore, keychain);
      if (!secrets.ok) return fail(secrets.error);
      await openWith(secrets.value, keystore);
    },
    protect: (choice) =>
      once(async () => {
        if (state.state !== "needsProtection") return err(problem("protectionChanged"));
        if (choice.kind === "passphrase" && choice.passphrase === "") return err(problem("wrongPassphrase"));
        return begin(choice);
      }),
    unlock: (passphrase) =>
      once(async () => {
        if (state.state !== "locked" || !keystore) return err(problem("protectionChanged"));
        const secrets = await (keystore.protection === "keychain"
          ? revealSecrets(keystore, keychain)
          : revealWithPassphrase(keystore, passphrase));
        return secrets.ok ? openWith(secrets.value, keystore) : secrets;
      }),
  };
}
