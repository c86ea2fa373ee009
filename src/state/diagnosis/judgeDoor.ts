import type { Finding } from "./finding.ts";

/** Who was not let in since the start; times in milliseconds since 1970, 0 for never. */
export interface Door {
  readonly strangers: number;
  readonly strangerAt: number;
  readonly newerAt: number;
  readonly olderAt: number;
  readonly twinAt: number;
  readonly unreadableAt: number;
}

/** Did somebody stand at the door and was turned away? The gravest reason is told. */
export function judgeDoor({ strangers, strangerAt, twinAt, unreadableAt }: Door): Finding {
  const check = "door";
  if (twinAt > 0) return { check, code: "door.twin", at: twinAt };
  if (strangers > 0) return { check, code: "door.strangers", count: strangers, at: strangerAt };
  if (unreadableAt > 0) return { check, code: "door.unreadable", at: unreadableAt };
  return { check, code: "door.quiet" };
}

/** Does somebody speak another version of the protocol? The one that can be mended here, by an update, first. */
export function judgeVersion({ newerAt, olderAt }: Pick<Door, "newerAt" | "olderAt">): Finding {
  const check = "version";
  if (newerAt > 0) return { check, code: "version.newer", at: newerAt };
  if (olderAt > 0) return { check, code: "version.older", at: olderAt };
  return { check, code: "version.same" };
}
