/**
 * What became of a frame that lay in a file. "stored": durable now. "shown": a fold is known, ahead of its place. "stale":
 * held already. "gap": something before it is missing here. "waiting": its author is not known here. "failed": nobody could
 * judge or store it now. "unreadable": no frame that belongs into a file.
 */
export const FILE_INTAKES = ["stored", "shown", "stale", "gap", "waiting", "refused", "failed", "unreadable"] as const;
export type FileIntake = (typeof FILE_INTAKES)[number];
