/** Envelopes that are worth a fold. */
export const FOLD_FROM = 256;
/** So many entries at the end of a log are left as they are: a resent cut is known by its row. */
export const KEEP_UNFOLDED = 32;
/** Envelopes that one fold takes in at once, and with the folds before them: a step must not hold up a key press. */
export const FOLD_AT_ONCE = 1_024;
export const FOLD_TOGETHER = 2_048;
/** Pieces unpacked: what a newcomer's machine has to bear for one envelope. */
export const MAX_FOLD_BYTES = 2 * 1024 * 1024;
export const MAX_FOLD_PIECES = 8_192;
/** A pen is laid down after each refusal: nobody honest comes near this. */
export const MAX_PEN = 65_535;
/** Items, and also deps or deleted ranges of one piece. */
export const MAX_FOLD_ITEMS = 32_768;
/** All values of all columns together: a repeated value costs no bytes, but its time. */
export const MAX_FOLD_VALUES = 262_144;
/** Contiguous stretches of the author's log. */
export const MAX_BRIDGES = 4_096;
