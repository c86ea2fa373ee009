import { fromBase64url, toBase64url } from "./base64url.ts";

/** What newcomer and inviter carry to each other where there is no network. */
export const JOIN_FILES = ["request", "welcome"] as const;
export type JoinFileKind = (typeof JOIN_FILES)[number];

const HEAD = /^concordia-(request|welcome)\/1 ([0-9a-f]{64})\s+([\w\s-]+)$/;
/** A welcome holds all control runs of a space. */
export const MAX_JOIN_FILE_LETTERS = 24 * 1024 * 1024;

/** A line that says what it is and for which invitation's room, then the sealed message in lines that survive being mailed. */
export function joinFileText(kind: JoinFileKind, room: string, sealed: Uint8Array): string {
  return `concordia-${kind}/1 ${room}\n${toBase64url(sealed).replace(/.{1,76}/g, "$&\n")}`;
}

/** Null for a text that is no such file. */
export function readJoinFile(text: string): { kind: JoinFileKind; room: string; sealed: Uint8Array } | null {
  if (text.length > MAX_JOIN_FILE_LETTERS) return null;
  const [, name, room, letters] = HEAD.exec(text.trim()) ?? [];
  const kind = JOIN_FILES.find((one) => one === name);
  const sealed = letters === undefined ? null : fromBase64url(letters.replace(/\s+/g, ""));
  return kind && room !== undefined && sealed ? { kind, room, sealed } : null;
}
