const MOST = 3;

/** Letters that stand for a person in a text: the first of each of the first three names; "?" for who has none. */
export function initialsOf(name: string): string {
  const names = name.match(/\p{L}[\p{L}\p{M}'’ʼ]*/gu) ?? [];
  const letters = names.slice(0, MOST).map((one) => [...one][0] ?? "");
  return letters.join("").toLocaleUpperCase() || "?";
}
