export const delegationPatterns = ["solid", "dashed", "dotted", "double"] as const;
export type DelegationPattern = (typeof delegationPatterns)[number];

export interface DelegationStyle {
  /** 1 to 6: the token `--delegation-n`. */
  readonly colour: number;
  readonly pattern: DelegationPattern;
  /** Sets `--delegation` (colour) and `--delegation-line` (a border or underline style) on an element. */
  readonly className: string;
}

export const DELEGATION_COLOURS = 6;
const KINDS = DELEGATION_COLOURS * delegationPatterns.length;

/**
 * The place of a delegation in its space (0, 1, 2 …) gives six colours, then the six again in another pattern: 24 before
 * two look alike. A code ("WRO") is for where the place is not known; two codes may then meet.
 */
export function delegationStyle(place: number | string): DelegationStyle {
  const index = typeof place === "number" ? Math.abs(Math.trunc(place)) % KINDS : placeOfCode(place);
  const colour = (index % DELEGATION_COLOURS) + 1;
  const pattern = delegationPatterns[Math.floor(index / DELEGATION_COLOURS)] ?? "solid";
  return { colour, pattern, className: `delegation-colour-${String(colour)} delegation-pattern-${pattern}` };
}

function placeOfCode(code: string): number {
  let sum = 0;
  for (const letter of code) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return sum % KINDS;
}
