/** The words that are asked for, by place from 0: one of each third. */
export const ASKED_PLACES = [4, 12, 21] as const;

/** True when the words at those places were typed; what stands on no paper is worth nothing on the day. */
export const isWrittenDown = (words: readonly string[], typed: readonly string[]): boolean =>
  words.length > 0 && ASKED_PLACES.every((place, at) => typed[at]?.trim().toLowerCase() === words[place]);
