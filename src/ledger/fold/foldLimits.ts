/** Envelopes that are worth a fold. */
export const FOLD_FROM = 256;
/** So many entries at the end of a log are left as they are: a resent cut is known by its row. */
export const KEEP_UNFOLDED = 32;
/** Envelopes that one fold takes in at once, and with the folds before them: a step must not hold up a key press. */
export const FOLD_AT_ONCE = 2_048;
export const FOLD_TOGETHER = 4_096;
/** Pieces unpacked: what a newcomer's machine has to bear for one envelope. */
export const MAX_FOLD_BYTES = 4 * 1024 * 1024;
export const MAX_FOLD_PIECES = 65_536;
/** A pen is laid down after each refusal: nobody honest comes near this. */
export const MAX_PEN = 65_535;
/** Items, and also deps or deleted ranges of one piece. */
export const MAX_FOLD_ITEMS = 400_000;
/** All values of all columns together. */
export const MAX_FOLD_VALUES = 4_000_000;
/** Contiguous stretches of the author's log. */
export const MAX_BRIDGES = 4_096;
