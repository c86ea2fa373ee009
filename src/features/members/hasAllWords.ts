const WORDS = 5;

/** True when as many words were typed as the newcomer reads out; whether they are the right ones the vault says. */
export const hasAllWords = (typed: string): boolean => typed.split(/[\s,.;·-]+/u).filter(Boolean).length >= WORDS;
