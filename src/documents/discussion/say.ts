import type * as Y from "yjs";
import type { DeviceId } from "../../domain/ids.ts";
import { speakerOf } from "../../domain/statementId.ts";
import { local } from "../origin.ts";
import { type RandomBytes, randomBytes, randomWord } from "../randomWord.ts";
import { readSaid } from "./readSaid.ts";
import { RULINGS, STATEMENTS } from "./roots.ts";
import type { Ruling, Statement } from "./statement.ts";

/** Without what every statement is given: its time and its turn. */
type Unsaid<Said> = Said extends unknown ? Omit<Said, "at" | "turn"> : never;
export type Saying = Unsaid<Statement>;
export type RulingSaying = Unsaid<Ruling>;

/** `now`: milliseconds since 1970. */
export type Speaker = { readonly device: DeviceId; readonly now: number; readonly random?: RandomBytes };

/** Adds a statement of this user and gives its id. */
export const say = (doc: Y.Doc, saying: Saying, speaker: Speaker): string =>
  put(doc, STATEMENTS, `say ${saying.type}`, saying, speaker);

/** Says many things in one transaction, each under its own turn. `tell` is given what says one and returns its id. */
export function sayTogether(
  doc: Y.Doc,
  { device, now, random = randomBytes }: Speaker,
  tell: (say: (saying: Saying) => string) => void,
): void {
  const statements = doc.getMap<unknown>(STATEMENTS);
  let turn = readSaid(doc).lastTurn;
  const sayOne = (saying: Saying): string => {
    const id = newStatementId(device, random);
    turn += 1;
    statements.set(id, { ...saying, at: now, turn });
    return id;
  };
  doc.transact(() => tell(sayOne), local("say together"));
}

/** Adds a ruling and gives its id; peers refuse it from who is neither chair nor secretariat. */
export const rule = (doc: Y.Doc, saying: RulingSaying, speaker: Speaker): string =>
  put(doc, RULINGS, `rule ${saying.type}`, saying, speaker);

function put(doc: Y.Doc, root: string, command: string, saying: object, speaker: Speaker): string {
  const { device, now, random = randomBytes } = speaker;
  const id = newStatementId(device, random);
  const turn = readSaid(doc).lastTurn + 1;
  doc.transact(() => void doc.getMap<unknown>(root).set(id, { ...saying, at: now, turn }), local(command));
  return id;
}

const newStatementId = (device: DeviceId, random: RandomBytes): string =>
  `${speakerOf(device)}.${randomWord(random, 14)}`;
