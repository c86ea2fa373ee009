import type { Node } from "prosemirror-model";
import { sendAll, type Side } from "./side.ts";
import { BASE_TEXTS, ONE, TWO, type ViewPair } from "./viewPairs.ts";

/** `damaged`: text or structure is not one of those that may stand; `wrongAuthor`: it is, but letters stand under another name. */
export type Verdict = "right" | "wrongAuthor" | "damaged";

export type PairResult = { readonly verdict: Verdict; readonly shown: readonly string[] };

/** Lets two people with these client ids do their acts apart and meet. What throws, or leaves them with different texts, is damaged. */
export function runPair(side: Side, { one, two, outcomes }: ViewPair, ids: readonly [number, number]): PairResult {
  const base = side.base(BASE_TEXTS);
  const peers = ids.map((id) => side.createPeer(id, base));
  const [ann, ben] = peers;
  if (!ann || !ben) throw new RangeError("Two people are needed");
  try {
    one(ann.driven);
    two(ben.driven);
    sendAll(peers);
    const shown = linesOf(ann.driven.view.state.doc);
    const isRight =
      ann.content() === ben.content() && outcomes.some((outcome) => outcome.join("\n") === shown.join("\n"));
    const verdict = !isRight ? "damaged" : isAuthored(ann.authors(), ids) ? "right" : "wrongAuthor";
    return { verdict, shown };
  } catch (error) {
    return { verdict: "damaged", shown: [String(error)] };
  } finally {
    for (const peer of peers) peer.destroy();
  }
}

function isAuthored(authors: ReadonlyMap<string, number>, [one, two]: readonly [number, number]): boolean {
  return [...authors].every(([letter, author]) => author === (ONE.test(letter) ? one : TWO.test(letter) ? two : 1));
}

/** A paragraph a line, with what it is and how its letters are marked. */
const linesOf = (doc: Node): readonly string[] => doc.children.map((line) => `${lookOf(line)}${lettersOf(line)}`);

function lookOf({ attrs: { kind, level } }: Node): string {
  if (kind === "heading") return `h${level} `;
  return level > 0 ? `p${level} ` : "";
}

function lettersOf(line: Node): string {
  const spans = line.children.map(({ text = "", marks }) => {
    const names = marks.map(({ type, attrs }) => (type.name === "other" ? attrs.name : type.name)).sort();
    return names.length > 0 ? `<${names.join(" ")}|${text}>` : text;
  });
  return spans.join("");
}

/** Both orders of ids, because Yjs settles by them what comes to one place. */
export const ID_ORDERS = [
  [2, 3],
  [3, 2],
] as const;

export type PairScore = { readonly [Name in Verdict]: number };

/** A pair is as good as the worse of its two orders. */
export function scorePairs(side: Side, pairs: readonly ViewPair[]): PairScore {
  const score = { right: 0, wrongAuthor: 0, damaged: 0 };
  for (const pair of pairs) {
    const verdicts = ID_ORDERS.map((ids) => runPair(side, pair, ids).verdict);
    const worst = verdicts.includes("damaged") ? "damaged" : verdicts.includes("wrongAuthor") ? "wrongAuthor" : "right";
    score[worst] += 1;
  }
  return score;
}
