import type * as v from "valibot";
import { EMPTY_CONTRACT, type Endpoint, openEndpoint, type Port } from "../../electron/bridge/channel.ts";
import { vaultForUi } from "../../electron/bridge/vaultForUi.ts";
import { problem } from "../../src/domain/problem.ts";

type Notices = { [K in keyof typeof vaultForUi.notices]: v.InferOutput<(typeof vaultForUi.notices)[K]> };
export type Notice = { [K in keyof Notices]: { readonly name: K; readonly notice: Notices[K] } }[keyof Notices];

export interface TestUi {
  readonly call: Endpoint<typeof EMPTY_CONTRACT, typeof vaultForUi>["call"];
  readonly notices: readonly Notice[];
  /** The first notice of that name, seen or to come, that passes. */
  next<K extends keyof Notices>(name: K, passes?: (notice: Notices[K]) => boolean): Promise<Notices[K]>;
  all<K extends keyof Notices>(name: K): Notices[K][];
  /** Every notice from now on, at the moment when it comes. */
  listen(take: (notice: Notice) => void): void;
  close(): void;
}

/** The window's end of the port to the vault: keeps every notice, so that a test can wait for one without a clock. */
export function openTestUi(port: Port): TestUi {
  const notices: Notice[] = [];
  const watchers = new Set<() => void>();
  const listeners: ((notice: Notice) => void)[] = [];
  const hear = (heard: Notice): void => {
    notices.push(heard);
    for (const take of listeners) take(heard);
    for (const look of [...watchers]) look();
  };
  const endpoint = openEndpoint({
    port,
    serves: EMPTY_CONTRACT,
    handlers: {},
    uses: vaultForUi,
    listeners: {
      state: (notice) => hear({ name: "state", notice }),
      membership: (notice) => hear({ name: "membership", notice }),
      opened: (notice) => hear({ name: "opened", notice }),
      versionRead: (notice) => hear({ name: "versionRead", notice }),
      touched: (notice) => hear({ name: "touched", notice }),
      presence: (notice) => hear({ name: "presence", notice }),
      joinRequested: (notice) => hear({ name: "joinRequested", notice }),
      joining: (notice) => hear({ name: "joining", notice }),
      assets: (notice) => hear({ name: "assets", notice }),
      bundle: (notice) => hear({ name: "bundle", notice }),
      backup: (notice) => hear({ name: "backup", notice }),
      verifying: (notice) => hear({ name: "verifying", notice }),
      failed: (notice) => hear({ name: "failed", notice }),
    },
    onBreach: (what) => {
      throw new Error(`breach at ui: ${what}`);
    },
    lost: problem("vaultDown"),
  });
  const all = <K extends keyof Notices>(name: K): Notices[K][] =>
    // The name says which notice it is.
    notices.filter((one) => one.name === name).map((one) => one.notice as Notices[K]);
  return {
    call: endpoint.call,
    notices,
    all,
    listen: (take) => void listeners.push(take),
    next: (name, passes = () => true) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = all(name).find(passes);
          if (found === undefined) return;
          watchers.delete(look);
          resolve(found);
        };
        watchers.add(look);
        look();
      }),
    close: endpoint.close,
  };
}
