/** What a member decided about members without effect, as far as people are told of it; each has words (`unheeded.<act>`). */
export const UNHEEDED_ACTS = [
  "addDevice",
  "add",
  "remove",
  "role",
  "mandate",
  "invite",
  "expunge",
  "checkpoint",
] as const;
export type UnheededAct = (typeof UNHEEDED_ACTS)[number];

/** Why: its author has no right to it, a signature in it is false, or it gives a machine to somebody whose it is not. */
export const UNHEEDED_REASONS = ["right", "proof", "owner"] as const;
export type UnheededReason = (typeof UNHEEDED_REASONS)[number];
