import type { Amendment } from "../../../documents/discussion/readDiscussion.ts";

/**
 * The words that agreeing brings in: of the changes to it that were agreed on the last, otherwise its own. `isAmended`: they are not
 * its own.
 */
export function wordingOf({ proposed, subAmendments, standing }: Amendment): {
  readonly words: string;
  readonly isAmended: boolean;
} {
  const agreed = subAmendments
    .filter((one) => one.standing.state === "agreed" || one.standing.state === "agreedAsAmended")
    .toSorted((a, b) => (a.standing.by?.at ?? 0) - (b.standing.by?.at ?? 0))
    .at(-1);
  const words = standing.wording ?? agreed?.standing.wording ?? agreed?.proposed ?? proposed;
  return { words, isAmended: words !== proposed };
}
