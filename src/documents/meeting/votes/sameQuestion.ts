import type { Vote } from "./ballotsOf.ts";

type Question = Pick<Vote, "target" | "item" | "question">;

/** Two votes are on one thing: the same amendment or draft, or the same words, in any language, under one item. */
export function isSameQuestion(a: Question, b: Question): boolean {
  if (a.target || b.target) return a.target?.doc === b.target?.doc && a.target?.said === b.target?.said;
  if (a.item !== b.item) return false;
  const [one, other] = [plainOf(a.question), plainOf(b.question)];
  return Object.entries(one).some(([lang, words]) => words !== "" && words === other[lang]);
}

/** Each question is set against all others: its words are made plain once. */
const plain = new WeakMap<Question["question"], Readonly<Record<string, string>>>();

function plainOf(question: Question["question"]): Readonly<Record<string, string>> {
  const known = plain.get(question);
  if (known) return known;
  const made = Object.fromEntries(
    Object.entries(question).map(([lang, words]) => [lang, words.trim().replaceAll(/\s+/gu, " ").toLowerCase()]),
  );
  plain.set(question, made);
  return made;
}

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
