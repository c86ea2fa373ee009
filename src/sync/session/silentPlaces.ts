import type { Clock } from "../clock.ts";

/** Chromium holds an attempt back for up to five seconds where others have failed of late. */
const ANSWER_WITHIN_MS = 10_000;

export interface SilentPlaces {
  isSilent(url: string): boolean;
  close(): void;
}

/** Watches which of the meeting places that are tried take no connection, and tells when that has changed. */
export function watchSilentPlaces(options: {
  readonly clock: Clock;
  readonly tried: () => Iterable<string>;
  readonly open: () => ReadonlySet<string>;
  readonly changed: () => void;
}): SilentPlaces {
  /** Tried when it was looked last, and not open then. */
  let waiting: ReadonlySet<string> = new Set();
  let silent: ReadonlySet<string> = new Set();
  let cancel = (): void => undefined;
  const look = (): void => {
    cancel = options.clock.after(ANSWER_WITHIN_MS, look);
    const open = options.open();
    const closed = [...options.tried()].filter((url) => !open.has(url));
    const before = silent;
    silent = new Set(closed.filter((url) => waiting.has(url)));
    waiting = new Set(closed);
    if (silent.size !== before.size || [...silent].some((url) => !before.has(url))) options.changed();
  };
  cancel = options.clock.after(ANSWER_WITHIN_MS, look);
  return { isSilent: (url) => silent.has(url), close: () => cancel() };
}
