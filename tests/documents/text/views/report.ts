import { lettersOf, type Session } from "./runSession.ts";

/** What a session, or a sum of them, came to: letters, but for the last three. */
export type SessionReport = {
  typed: number;
  /** Gone although nobody who could see them deleted them. */
  lost: number;
  doubled: number;
  wrongAuthor: number;
  /** Standing again although somebody deleted them: their paragraph was edited unseen. */
  stands: number;
  doubledIds: number;
  /** Sessions in which not everybody shows the same at the end. */
  diverged: number;
  /** Sessions that ended early because an act did something other than it says. */
  broken: number;
};

export const NOTHING: SessionReport = {
  typed: 0,
  lost: 0,
  doubled: 0,
  wrongAuthor: 0,
  stands: 0,
  doubledIds: 0,
  diverged: 0,
  broken: 0,
};

export function addReport(sum: SessionReport, report: SessionReport): void {
  for (const key of Object.keys(NOTHING) as (keyof SessionReport)[]) sum[key] += report[key];
}

export function reportOf(session: Session): SessionReport {
  const { peers, alphabet, removed } = session;
  const [first] = peers;
  if (!first) throw new RangeError("No peers");
  const content = first.content();
  const shown = lettersOf(first);
  const once = new Set(shown);
  const authors = first.authors();
  const gone = new Set(removed.flatMap((letters) => [...letters]));
  const all = [...alphabet.authors];
  const ids = first.ids();
  return {
    typed: all.length,
    lost: all.filter(([letter]) => !once.has(letter) && !gone.has(letter)).length,
    doubled: shown.length - once.size,
    wrongAuthor: all.filter(([letter, author]) => once.has(letter) && authors.get(letter) !== author).length,
    stands: shown.filter((letter) => gone.has(letter)).length,
    doubledIds: ids.length - new Set(ids).size,
    diverged: peers.some((peer) => peer.content() !== content) ? 1 : 0,
    broken: 0,
  };
}
