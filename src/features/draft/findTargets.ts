import { foldText, matchesQuery } from "../../domain/foldText.ts";
import type { ReferenceTarget } from "../../documents/text/references/createReferences.ts";

/** So many are offered at once; whoever looks for another types more of it. */
const SHOWN = 40;

/** The paragraphs that a query means: first the one of that number, then those whose number begins so, then those with all its words. */
export function findTargets(targets: readonly ReferenceTarget[], query: string): readonly ReferenceTarget[] {
  const wanted = numberOf(query);
  if (wanted === "") return targets.slice(0, SHOWN);
  const rankOf = ({ label, words }: ReferenceTarget): number => {
    const number = numberOf(label);
    if (number === wanted) return 0;
    if (number.startsWith(wanted)) return 1;
    return matchesQuery(`${label} ${words}`, query.trim()) ? 2 : 3;
  };
  const ranked = targets.map((target) => ({ target, rank: rankOf(target) })).filter(({ rank }) => rank < 3);
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ target }) => target);
}

/** "§ 12.", "12" and "12." are one number. */
const numberOf = (text: string): string => foldText(text.replace(/[§.\s]/gu, ""));
