/** The style of the signs that are drawn around words in square brackets. Its name is the same in every language of Word, ids are not. */
export const BRACKET_STYLE = { id: "ConcordiaBracket", name: "Concordia Bracket" } as const;

export const BRACKET_SIGNS = ["[", "]"] as const;
export type BracketSign = (typeof BRACKET_SIGNS)[number];
