import type { Head } from "../../ledger/types.ts";
import { logKey } from "./logKey.ts";
import { type Neighbour, sendFrame } from "./neighbour.ts";
import { HEADS_MAX } from "./protocol.ts";
import type { SpaceState } from "./space.ts";

/** Those who hold an entry already only want to know that we do too: that can wait for the next few. */
const ACKNOWLEDGE_LATER_MS = 200;

/** HAVE, in time: at once to whoever lacks something or waits for its acknowledgement, gathered to everybody else. */
export interface Teller {
  tellAll(to: Neighbour): void;
  headMoved(head: Head, urgencyFor: (neighbour: Neighbour) => "told" | "now" | "later"): void;
  stop(): void;
}

export function createTeller(state: SpaceState): Teller {
  let cancelLater: (() => void) | null = null;

  const tell = (to: Neighbour): void => {
    const heads = state.heads.all().filter((head) => to.untold.has(logKey(head)));
    to.untold.clear();
    if (heads.length > 0) sendHave(to, heads, false);
  };
  const tellLater = (): void => {
    cancelLater ??= state.clock.after(ACKNOWLEDGE_LATER_MS, () => {
      cancelLater = null;
      for (const neighbour of state.neighbours) tell(neighbour);
    });
  };
  return {
    tellAll: (to) => {
      to.untold.clear();
      sendHave(to, state.heads.all(), true);
    },
    headMoved: (head, urgencyFor) => {
      for (const neighbour of state.neighbours) {
        const urgency = urgencyFor(neighbour);
        if (urgency === "told") continue;
        neighbour.untold.add(logKey(head));
        if (urgency === "now") tell(neighbour);
        else tellLater();
      }
    },
    stop: () => cancelLater?.(),
  };
}

function sendHave(to: Neighbour, heads: readonly Head[], isFull: boolean): void {
  const sent = heads.slice(0, HEADS_MAX).map((head) => ({ ...head, low: 0 }));
  to.haveToken += 1;
  void sendFrame(to, { type: "have", isFull, token: to.haveToken, heads: sent });
}
