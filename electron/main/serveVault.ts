import { BrowserWindow, dialog, type MessagePortMain } from "electron";
import { problem } from "../../src/domain/problem.ts";
import { ok } from "../../src/domain/result.ts";
import { EMPTY_CONTRACT, openEndpoint } from "../bridge/channel.ts";
import { mainForVault } from "../bridge/mainForVault.ts";
import type { Settings } from "../bridge/settings.ts";
import { chooseFile } from "./chooseFile.ts";
import { keychainState, unwrapKey, wrapKey } from "./keychain.ts";
import { portOf } from "./portMain.ts";
import { reportBreach } from "./report.ts";
import { word } from "./words.ts";

/** main's side for the vault: the keychain, and the dialog that no page can press. */
export function serveVault(
  port: MessagePortMain,
  locale: () => Settings["locale"],
  logFound: (isWhole: boolean) => void,
  arrivedBundle: () => string | null,
): void {
  openEndpoint({
    port: portOf(port),
    serves: mainForVault,
    handlers: {
      keychain: async () => ok(await keychainState()),
      wrap: ({ plain }) => wrapKey(plain),
      unwrap: ({ wrapped }) => unwrapKey(wrapped),
      logFound: async ({ isWhole }) => {
        logFound(isWhole);
        return ok(undefined);
      },
      chooseFile: ({ purpose, name }) => chooseFile(locale(), purpose, name),
      arrivedBundle: async () => ok({ path: arrivedBundle() }),
      confirm: async ({ act, subject }) => {
        const options = {
          type: "question" as const,
          message: word(locale(), `confirm.${act}`),
          detail: word(locale(), "confirm.detail", subject),
          buttons: [word(locale(), "confirm.yes"), word(locale(), "confirm.no")],
          defaultId: 1,
          cancelId: 1,
          noLink: true,
        };
        const window = BrowserWindow.getFocusedWindow();
        const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
        return ok({ confirmed: response === 0 });
      },
    },
    uses: EMPTY_CONTRACT,
    listeners: {},
    onBreach: (what) => reportBreach("vault", what),
    lost: problem("vaultDown"),
  });
}
