import type { Client } from "../../electron/bridge/channel.ts";
import type { mainForVault } from "../../electron/bridge/mainForVault.ts";
import { problem } from "../../src/domain/problem.ts";
import { err, ok } from "../../src/domain/result.ts";

export interface TestMain {
  readonly client: Client<typeof mainForVault>;
  /** What the dialog would have asked, in order. */
  readonly asked: { act: string; subject: string }[];
  /** What the vault has said of the log, in order. */
  readonly logsFound: boolean[];
  keychain: { available: boolean; backend: string };
  /** Whether the person presses yes. */
  isWilling: boolean;
  /** What the person chooses in a dialog for files; null: cancelled. */
  chosenPath: string | null;
}

const mask = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a);

/** Main's side for the vault: a keychain that only turns bits, and a person who presses yes unless told otherwise. */
export function createTestMain(keychain = { available: true, backend: "test_keychain" }): TestMain {
  const main: TestMain = {
    asked: [],
    logsFound: [],
    keychain,
    isWilling: true,
    chosenPath: null,
    client: {
      keychain: async () => ok(main.keychain),
      wrap: async ({ plain }) => (main.keychain.available ? ok(mask(plain)) : err(problem("keychainMissing"))),
      unwrap: async ({ wrapped }) => (main.keychain.available ? ok(mask(wrapped)) : err(problem("keychainMissing"))),
      logFound: async ({ isWhole }) => {
        main.logsFound.push(isWhole);
        return ok(undefined);
      },
      chooseFile: async () => ok({ path: main.chosenPath }),
      arrivedBundle: async () => ok({ path: main.chosenPath }),
      confirm: async ({ act, subject }) => {
        main.asked.push({ act, subject });
        return ok({ confirmed: main.isWilling });
      },
    },
  };
  return main;
}
