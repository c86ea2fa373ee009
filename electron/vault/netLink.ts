import { type Problem, problem } from "../../src/domain/problem.ts";
import type { Result } from "../../src/domain/result.ts";
import type { Endpoint } from "../bridge/channel.ts";
import type { netForVault } from "../bridge/netForVault.ts";
import type { vaultForNet } from "../bridge/vaultForNet.ts";

export type NetEndpoint = Endpoint<typeof vaultForNet, typeof netForVault>;

/** One net process, from its port to the closing of the port. */
export interface NetSession {
  readonly call: NetEndpoint["call"];
  readonly notify: NetEndpoint["notify"];
  isClosed: boolean;
  /** It has told what it holds; nothing is sealed for it and sent to it before. */
  isLoaded: boolean;
}

/** The net of the moment. Nets die and come back; what needs one waits for the next. */
export interface NetLink {
  current(): NetSession | null;
  replace(session: NetSession): void;
  closed(session: NetSession): void;
  loaded(session: NetSession): void;
  notify: NetEndpoint["notify"];
  /** Runs `use` with a net that has loaded, and again with the next one when the port closed under it. */
  withNet<T>(use: (session: NetSession) => Promise<Result<T, Problem>>): Promise<Result<T, Problem>>;
}

/** What a call is answered with whose port has closed. */
export const NET_LOST: Problem = problem("netDown");

export function createNetLink(): NetLink {
  let session: NetSession | null = null;
  let waiting: ((session: NetSession) => void)[] = [];

  const whenLoaded = (): Promise<NetSession> =>
    session?.isLoaded ? Promise.resolve(session) : new Promise((resolve) => waiting.push(resolve));
  return {
    current: () => session,
    replace(next) {
      session = next;
    },
    closed(lost) {
      lost.isClosed = true;
      if (session === lost) session = null;
    },
    loaded(ready) {
      ready.isLoaded = true;
      if (session !== ready) return;
      const told = waiting;
      waiting = [];
      for (const tell of told) tell(ready);
    },
    notify: (name, notice) => {
      // Rooms and frames are told again to a net that has loaded; to one that has not they would be too early.
      if (session?.isLoaded) session.notify(name, notice);
    },
    async withNet(use) {
      for (;;) {
        const used = await whenLoaded();
        const result = await use(used);
        if (result.ok || !used.isClosed) return result;
      }
    },
  };
}
