import { app } from "electron";
import { INVITE_EXTENSION, readInviteFile } from "./inviteFile.ts";

const LINK = "concordia://join";
const MAX_LETTERS = 4000;

export interface Arrivals {
  look(argv: readonly string[]): void;
  /** What has come so far, and from now on whatever comes. */
  flush(arrived: (text: string) => void): void;
}

/**
 * Invitations that come from outside: a concordia:// link or a file that was double-clicked. They are only ever shown
 * on a confirm screen. Kept until the window asks, because a link may be what started the app.
 */
export function watchArrivals(): Arrivals {
  let waiting: string[] = [];
  let arrived: ((text: string) => void) | null = null;
  const take = (text: string): void => {
    if (text.length > MAX_LETTERS) return;
    if (arrived) arrived(text);
    else waiting.push(text);
  };
  const look = (argv: readonly string[]): void => {
    for (const argument of argv) {
      if (argument.startsWith(LINK)) take(argument);
      else if (argument.endsWith(`.${INVITE_EXTENSION}`)) void takeFile(argument, take);
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
  app.on("second-instance", (_event, argv) => look(argv));
  return {
    look,
    flush(to) {
      arrived = to;
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
