import { EMPTY_CONTRACT, openEndpoint } from "../../electron/bridge/channel.ts";
import { mainForUi } from "../../electron/bridge/mainForUi.ts";
import type { Settings } from "../../electron/bridge/settings.ts";
import { type Problem, problem } from "../domain/problem.ts";
import { watchRoom } from "../store/watchRoom.ts";
import { mainPort } from "../workspace/mainPort.ts";

/** A window whose store could not be opened: all it can do is say why, in the language and looks of its user. */
export interface Unopened {
  readonly problem: Problem;
  /** Null when main does not answer. */
  readonly settings: Settings | null;
}

/**
 * What the store held is derived, so a damaged one is begun anew without asking: main alone can delete what Chromium does
 * not open, and loads the window anew. On a full disk the window waits for room and loads itself anew.
 */
export async function withoutStore(reason: Problem): Promise<Unopened> {
  const { call } = openEndpoint({
    port: mainPort(),
    serves: EMPTY_CONTRACT,
    handlers: {},
    uses: mainForUi,
    listeners: {
      inviteArrived: () => undefined,
      bundleArrived: () => undefined,
      menuChosen: () => undefined,
      processDown: () => undefined,
      leaving: () => undefined,
      rendezvousFound: () => undefined,
    },
    onBreach: () => undefined,
    lost: problem("unknown", "main"),
  });
  if (reason.code === "storeDamaged") await call.beginLocalAnew();
  if (reason.code === "diskFull") watchRoom(() => window.location.reload());
  const settings = await call.settings();
  return { problem: reason, settings: settings.ok ? settings.value : null };
}
