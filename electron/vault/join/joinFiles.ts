import { readFile, stat, writeFile } from "node:fs/promises";
import type { DeviceId } from "../../../src/domain/ids.ts";
import { type Problem, problem } from "../../../src/domain/problem.ts";
import { err, ok, type Result } from "../../../src/domain/result.ts";
import { type JoinFileKind, joinFileText, MAX_JOIN_FILE_LETTERS, readJoinFile } from "../../../src/ledger/joinFile.ts";
import { decodeJoinMessage, encodeJoinMessage, type JoinMessage } from "../../../src/ledger/joinMessage.ts";
import type { Core } from "../core.ts";
import { openWhole, sealWhole } from "../crypto/sealed.ts";
import { codeOf } from "../keep/atomicFile.ts";
import type { InviteKeys } from "./inviteKeys.ts";

const PURPOSES = {
  request: { save: "saveRequest", open: "openRequest" },
  welcome: { save: "saveWelcome", open: "openWelcome" },
} as const;

/** A request played back as a welcome, or a welcome for another machine, does not open. */
const labelOf = (kind: JoinFileKind, room: string, device: DeviceId | ""): string =>
  `concordia/join-file/1/${kind}/${room}/${device}`;

/** Writes what would be said in an invitation's room into a file that main's dialog has chosen. */
export async function saveJoinFile(
  core: Core,
  message: Extract<JoinMessage, { type: JoinFileKind }>,
  keys: InviteKeys,
  /** For whom a welcome is. */
  device: DeviceId | "",
  name: string,
): Promise<Result<{ isDone: boolean }, Problem>> {
  const kind = message.type;
  const answer = await core.main.chooseFile({ purpose: PURPOSES[kind].save, name });
  if (!answer.ok) return answer;
  if (answer.value.path === null) return ok({ isDone: false });
  const { room } = keys.meeting;
  const sealed = sealWhole(keys.frameKey, encodeJoinMessage(message), labelOf(kind, room, device), core.random);
  try {
    await writeFile(answer.value.path, joinFileText(kind, room, sealed), { mode: 0o600 });
    return ok({ isDone: true });
  } catch (error) {
    return err(problem(codeOf(error) === "ENOSPC" ? "diskFull" : "fileUnreadable", codeOf(error)));
  }
}

/** Lets the person choose a file; null when none was chosen. */
export async function openJoinFile(
  core: Core,
  kind: JoinFileKind,
): Promise<Result<{ room: string; sealed: Uint8Array } | null, Problem>> {
  const answer = await core.main.chooseFile({ purpose: PURPOSES[kind].open, name: "" });
  if (!answer.ok || answer.value.path === null) return answer.ok ? ok(null) : answer;
  try {
    if ((await stat(answer.value.path)).size > MAX_JOIN_FILE_LETTERS) return err(problem("fileTooLarge"));
    const file = readJoinFile(await readFile(answer.value.path, "utf8"));
    return file?.kind === kind ? ok(file) : err(problem("inviteMalformed", "file"));
  } catch (error) {
    return err(problem("fileUnreadable", codeOf(error)));
  }
}

export function messageIn(
  kind: JoinFileKind,
  { room, sealed }: { readonly room: string; readonly sealed: Uint8Array },
  frameKey: Uint8Array,
  device: DeviceId | "",
): JoinMessage | null {
  const plain = openWhole(frameKey, sealed, labelOf(kind, room, device));
  const message = plain && decodeJoinMessage(plain);
  return message?.type === kind ? message : null;
}
