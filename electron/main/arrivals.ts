import { app } from "electron";
import { BUNDLE_EXTENSION } from "./chooseFile.ts";
import { INVITE_EXTENSION, readInviteFile } from "./inviteFile.ts";
import { openedPath } from "./openedPath.ts";

const LINK = "concordia://join";
const MAX_LETTERS = 4000;

export interface Arrivals {
  /** `directory`: from where paths count that are not whole. */
  look(argv: readonly string[], directory?: string): void;
  /** What has come so far, and from now on whatever comes. `bundleArrived`: a file for a stick waits to be asked for. */
  flush(arrived: (text: string) => void, bundleArrived: () => void): void;
  /** Where the file for a stick lies that came last; null once it was asked for. */
  takeBundle(): string | null;
}

/**
 * What comes from outside: a concordia:// link, or a file that was double-clicked. It is only ever shown and asked
 * about. Kept until the window asks, because it may be what started the app.
 */
export function watchArrivals(): Arrivals {
  let waiting: string[] = [];
  let arrived: ((text: string) => void) | null = null;
  let bundle: string | null = null;
  let bundleArrived = (): void => undefined;
  const take = (text: string): void => {
    if (text.length > MAX_LETTERS) return;
    if (arrived) arrived(text);
    else waiting.push(text);
  };
  const takePath = (path: string): void => {
    const name = path.toLowerCase();
    if (name.endsWith(`.${INVITE_EXTENSION}`)) void takeFile(path, take);
    else if (name.endsWith(`.${BUNDLE_EXTENSION}`)) {
      bundle = path;
      bundleArrived();
    }
  };
  const look = (argv: readonly string[], directory = process.cwd()): void => {
    for (const argument of argv) {
      const path = argument.startsWith(LINK) ? null : openedPath(argument, directory);
      if (path !== null) takePath(path);
      else if (argument.startsWith(LINK)) take(argument);
    }
  };
  app.on("open-url", (event, url) => {
    event.preventDefault();
    look([url]);
  });
  app.on("open-file", (event, path) => {
    event.preventDefault();
    look([path]);
  });
  app.on("second-instance", (_event, argv, directory) => look(argv, directory));
  return {
    look,
    takeBundle() {
      const path = bundle;
      bundle = null;
      return path;
    },
    flush(to, toldOfBundle) {
      arrived = to;
      bundleArrived = toldOfBundle;
      if (bundle !== null) bundleArrived();
      for (const text of waiting) to(text);
      waiting = [];
    },
  };
}

async function takeFile(path: string, take: (text: string) => void): Promise<void> {
  const read = await readInviteFile(path);
  // An unreadable file is shown as an unreadable invitation, where the person expects an answer.
  take(read.ok ? read.value.text : "");
}
