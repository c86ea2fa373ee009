import { join } from "node:path";
import { problem } from "../../src/domain/problem.ts";
import { type Client, EMPTY_CONTRACT, type Endpoint, openEndpoint, type Port } from "../bridge/channel.ts";
import type { mainForVault } from "../bridge/mainForVault.ts";
import { netForVault } from "../bridge/netForVault.ts";
import { vaultForNet } from "../bridge/vaultForNet.ts";
import { vaultForUi } from "../bridge/vaultForUi.ts";
import type { Core } from "./core.ts";
import { type RandomBytes, systemRandom } from "./crypto/randomness.ts";
import type { WhenIdle } from "./folding/foldKeeper.ts";
import { createNetHandlers } from "./netHandlers.ts";
import { createNetLink, NET_LOST, type NetEndpoint, type NetSession } from "./netLink.ts";
import { openVault } from "./openedVault.ts";
import { createUiHandlers } from "./uiHandlers.ts";
import { createVaultLock } from "./vaultLock.ts";

export interface VaultOptions {
  /** Where the key file and the sealed state live; made when absent. */
  readonly directory: string;
  /** A file that is not in the folder of the data, for what must not be put back with it; left out: none. */
  readonly outside?: string | undefined;
  readonly main: Client<typeof mainForVault>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Keys that a keychain keeps are not fetched before somebody asks for it. */
  readonly startsLocked?: boolean;
  readonly random?: RandomBytes;
  /** When there is time to fold; left out: when nobody has written for a while. */
  readonly idle?: WhenIdle | undefined;
  /** Somebody only wants to look: nothing is sealed, folded or written. */
  readonly isReadOnly?: boolean;
  /** Something arrived that no contract allows; for the crash report, never with content. */
  readonly onBreach?: (what: string) => void;
}

export interface Vault {
  /** A window has come up (again): it replaces the one before. */
  attachUi(port: Port): void;
  /** A net has come up (again): it replaces the one before and gets what is not yet stored. */
  attachNet(port: Port): void;
  /** Writes what is written lazily; for an orderly end. */
  close(): Promise<void>;
}

/** Starts at once and by itself; ports may be attached before it is ready, in any order and any number of times. */
export function createVault(options: VaultOptions): Vault {
  const {
    directory,
    outside,
    main,
    now,
    random = systemRandom,
    onBreach = () => undefined,
    startsLocked = false,
    idle,
    isReadOnly = false,
  } = options;
  const net = createNetLink();
  let ui: Endpoint<typeof vaultForUi, typeof EMPTY_CONTRACT> | null = null;
  let netEndpoint: NetEndpoint | null = null;

  const lock = createVaultLock({
    directory,
    outside,
    keychain: main,
    startsLocked,
    random,
    changed: (state) => ui?.notify("state", state),
    failed: (failure) => ui?.notify("failed", failure),
    open: (identity, keeper, logLost, vaultKeys) => {
      const notifyUi: Core["notifyUi"] = (name, notice) => ui?.notify(name, notice);
      const assetsFolder = join(directory, "assets");
      const parts = { identity, keeper, main, net, random, now, notifyUi, logLost, idle, isReadOnly, assetsFolder };
      return openVault(parts, vaultKeys);
    },
  });
  void lock.start();

  return {
    attachUi(port) {
      ui?.close();
      lock.opened()?.core.documents.closeAll();
      ui = openEndpoint({
        port,
        serves: vaultForUi,
        handlers: createUiHandlers(lock),
        uses: EMPTY_CONTRACT,
        listeners: {},
        onBreach,
        lost: problem("unknown", "window gone"),
      });
      ui.notify("state", lock.state());
      lock.tellDamage();
      lock.opened()?.tellAll();
    },
    attachNet(port) {
      netEndpoint?.close();
      let session: NetSession | null = null;
      const endpoint: NetEndpoint = openEndpoint({
        port,
        serves: vaultForNet,
        // By the time net calls, the session is there.
        handlers: createNetHandlers(lock.whenOpened, () => session),
        uses: netForVault,
        listeners: {},
        onClose: () => session && net.closed(session),
        onBreach,
        lost: NET_LOST,
      });
      session = { call: endpoint.call, notify: endpoint.notify, isClosed: false, isLoaded: false };
      netEndpoint = endpoint;
      net.replace(session);
    },
    async close() {
      await lock.opened()?.core.keeper.flush();
      ui?.close();
      netEndpoint?.close();
    },
  };
}
