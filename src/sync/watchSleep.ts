import type { Clock } from "./clock.ts";

const BEAT_MS = 1000;
/** A beat that is so late was not merely delayed: the machine slept, or the process was stopped. */
const ASLEEP_MS = 4000;

/**
 * Tells when this machine has been asleep. Nothing else does, for all kinds of sleep alike; and the connections of
 * before look alive for a quarter of a minute, though the others have given them up. Returns its stop function.
 */
export function watchSleep(clock: Clock, woken: () => void): () => void {
  let cancel = (): void => undefined;
  const beat = (): void => {
    const due = clock.now() + BEAT_MS;
    cancel = clock.after(BEAT_MS, () => {
      const isLate = clock.now() - due >= ASLEEP_MS;
      beat();
      if (isLate) woken();
    });
  };
  beat();
  return () => cancel();
}
