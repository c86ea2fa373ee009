import { useEffect } from "react";
import { useAppSelector, useAppStore } from "../state/hooks.ts";
import type { RootState } from "../state/store.ts";
import { lockNow } from "../state/systemCommands.ts";

const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
const LOOK_MS = 5_000;
const MINUTE_MS = 60_000;

/** Locks after the minutes of the settings. What is not on disk yet keeps the window open: it would be lost. */
export function useAutoLock(): void {
  const store = useAppStore();
  const minutes = useAppSelector((state) => state.view.settings?.lockAfterMinutes ?? 0);
  const isProtected = useAppSelector((state) => (state.session.vault?.protection ?? "none") !== "none");
  useEffect(() => {
    if (minutes === 0 || !isProtected) return;
    let lastAt = Date.now();
    const seen = (): void => {
      lastAt = Date.now();
    };
    for (const sign of SIGNS_OF_LIFE) addEventListener(sign, seen, { passive: true });
    const look = setInterval(() => {
      if (Date.now() - lastAt < minutes * MINUTE_MS || isWaiting(store.getState())) return;
      void store.dispatch(lockNow());
    }, LOOK_MS);
    return () => {
      clearInterval(look);
      for (const sign of SIGNS_OF_LIFE) removeEventListener(sign, seen);
    };
  }, [store, minutes, isProtected]);
}

/** Asked when it matters: it changes twice with every letter, and the whole window hangs below this hook. */
const isWaiting = ({ saving }: RootState): boolean => Object.values(saving).some(({ hasPending }) => hasPending);
