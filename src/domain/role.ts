import type { DocKind } from "./docKind.ts";

/** Ordered by rank: the first may do most. */
export const ROLES = ["chair", "secretariat", "editor", "delegate", "observer"] as const;
export type Role = (typeof ROLES)[number];

const WRITES: Readonly<Record<Role, readonly DocKind[]>> = {
  chair: ["register", "body", "discussion", "meeting", "book"],
  secretariat: ["register", "body", "discussion", "meeting", "book"],
  editor: ["register", "body", "discussion", "meeting", "book"],
  delegate: ["discussion", "meeting"],
  observer: [],
};

/** Enforced by every peer before an update is applied, not by hiding buttons. */
export const mayWrite = (role: Role, kind: DocKind): boolean => WRITES[role].includes(kind);

export const mayAddMembers = (role: Role): boolean => role === "chair" || role === "secretariat";

/** Taking out of a discussion what others have said, and ruling on it; recording what happens in a meeting. */
export const mayModerate = (role: Role): boolean => role === "chair" || role === "secretariat";

/** Putting one's name to a version of a draft, for everyone to compare with. */
export const mayConfirmVersions = (role: Role): boolean => role === "chair" || role === "secretariat";

/** Adding one's signature to a version that was issued: everyone who sits for a delegation, and nobody who only looks on. */
export const mayCountersign = (role: Role): boolean => role !== "observer";

/** 0 is the highest rank. */
export const rankOf = (role: Role): number => ROLES.indexOf(role);
