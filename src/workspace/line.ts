import type { Client, Endpoint, Listeners, Port } from "../../electron/bridge/channel.ts";
import { EMPTY_CONTRACT, openEndpoint } from "../../electron/bridge/channel.ts";
import type { Contract } from "../../electron/bridge/contract.ts";
import { netForUi } from "../../electron/bridge/netForUi.ts";
import { vaultForUi } from "../../electron/bridge/vaultForUi.ts";
import { type Problem, type ProblemCode, problem } from "../domain/problem.ts";
import { createWatchers } from "./watchers.ts";

/**
 * A line to a process that may die and come back under a new port. Calls made while it is away wait for it; calls
 * that were under way when it died are answered with the "down" problem.
 */
export interface Line<C extends Contract> {
  readonly call: Client<C>;
  readonly watchUp: (cameUp: () => void) => () => void;
  attach(port: Port): void;
}

function createLine<C extends Contract>(options: {
  readonly contract: C;
  readonly listeners: Listeners<C>;
  readonly down: ProblemCode;
  readonly breached: (what: string) => void;
}): Line<C> {
  let endpoint: Endpoint<typeof EMPTY_CONTRACT, C> | null = null;
  const ups = createWatchers<void>();
  const lost: Problem = problem(options.down);

  const whenUp = (): Promise<Endpoint<typeof EMPTY_CONTRACT, C>> =>
    endpoint
      ? Promise.resolve(endpoint)
      : new Promise((resolve) => {
          const stop = ups.watch(() => {
            stop();
            resolve(whenUp());
          });
        });
  const call = Object.fromEntries(
    Object.keys(options.contract.calls).map((to) => [
      to,
      (input: unknown) => {
        const ask = (up: Endpoint<typeof EMPTY_CONTRACT, C>): Promise<unknown> => {
          // Each key is one of the contract's own calls, whose client checks its input and its answer.
          const own = up.call[to as keyof Client<C>] as unknown as (input: unknown) => Promise<unknown>;
          return own(input);
        };
        // At once where it can be: a letter is then on its way before the page has drawn it.
        return endpoint ? ask(endpoint) : whenUp().then(ask);
      },
    ]),
    // Built from the contract's own keys.
  ) as unknown as Client<C>;

  return {
    call,
    watchUp: (cameUp) => ups.watch(cameUp),
    attach(port) {
      const old = endpoint;
      endpoint = null;
      old?.close();
      const own = openEndpoint({
        port,
        serves: EMPTY_CONTRACT,
        handlers: {},
        uses: options.contract,
        listeners: options.listeners,
        onBreach: options.breached,
        onClose: () => {
          if (endpoint === own) endpoint = null;
        },
        lost,
      });
      endpoint = own;
      ups.tell();
    },
  };
}

export const createVaultLine = (
  listeners: Listeners<typeof vaultForUi>,
  breached: (what: string) => void,
): Line<typeof vaultForUi> => createLine({ contract: vaultForUi, listeners, down: "vaultDown", breached });

export const createNetLine = (
  listeners: Listeners<typeof netForUi>,
  breached: (what: string) => void,
): Line<typeof netForUi> => createLine({ contract: netForUi, listeners, down: "netDown", breached });
