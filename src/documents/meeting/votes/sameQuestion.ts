import type { Vote } from "./ballotsOf.ts";

type Question = Pick<Vote, "target" | "item" | "question">;

/** Two votes are on one thing: the same amendment or draft, or the same words, in any language, under one item. */
export function isSameQuestion(a: Question, b: Question): boolean {
  if (a.target || b.target) return a.target?.doc === b.target?.doc && a.target?.said === b.target?.said;
  if (a.item !== b.item) return false;
  return Object.entries(a.question).some(([lang, words]) => {
    const other = b.question[lang];
    return other !== undefined && plain(words) !== "" && plain(words) === plain(other);
  });
}

const plain = (words: string): string => words.trim().replaceAll(/\s+/gu, " ").toLowerCase();

/** Other votes on the same question of which neither was put over the other: somebody had not seen one of them. */
export function putApart(vote: Vote, votes: readonly Vote[]): readonly Vote[] {
  return votes.filter(
    (other) =>
      other.id !== vote.id &&
      isSameQuestion(vote, other) &&
      !vote.over.includes(other.id) &&
      !other.over.includes(vote.id),
  );
}
