import type * as Y from "yjs";
import type { DeviceId } from "../../domain/ids.ts";
import { speakerOf } from "../../domain/statementId.ts";
import { local } from "../origin.ts";
import { type RandomBytes, randomBytes, randomWord } from "../randomWord.ts";

/** Without what every statement is given: its time and its turn. */
export type Unsaid<Said> = Said extends unknown ? Omit<Said, "at" | "turn"> : never;

/** `now`: milliseconds since 1970. */
export type Speaker = { readonly device: DeviceId; readonly now: number; readonly random?: RandomBytes };

/** Adds statements in one transaction, each under its own turn after `lastTurn`; `tell` is given what adds one and returns its id. */
export function putStatements<Saying extends object>(
  doc: Y.Doc,
  { root, command, lastTurn }: { readonly root: string; readonly command: string; readonly lastTurn: number },
  { device, now, random = randomBytes }: Speaker,
  tell: (put: (saying: Saying) => string) => void,
): void {
  const statements = doc.getMap<unknown>(root);
  let turn = lastTurn;
  const put = (saying: Saying): string => {
    const id = `${speakerOf(device)}.${randomWord(random, 14)}`;
    turn += 1;
    statements.set(id, { ...saying, at: now, turn });
    return id;
  };
  doc.transact(() => tell(put), local(command));
}

/** Adds one statement and gives its id. */
export function putStatement(
  doc: Y.Doc,
  place: Parameters<typeof putStatements>[1],
  saying: object,
  by: Speaker,
): string {
  let id = "";
  putStatements(doc, place, by, (put) => {
    id = put(saying);
  });
  return id;
}
