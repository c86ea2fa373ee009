import { className } from "./className.ts";
import { delegationStyle } from "./delegationStyle.ts";
import type { TestId } from "./testId.ts";
import "./DelegationMark.css";
import "./delegations.css";

export interface DelegationMarkProps extends TestId {
  /** Two to four letters. */
  readonly code: string;
  /** The place of the delegation in its space; see delegationStyle. */
  readonly place: number;
  /** Read out and shown on hover instead of the code. */
  readonly name?: string;
  /** Not here now: drawn faint. */
  readonly isAway?: boolean;
}

/** A delegation by colour, letters and pattern, so that any one of the three is enough. */
export function DelegationMark({ code, place, name, isAway = false, "data-testid": testId }: DelegationMarkProps) {
  const style = delegationStyle(place);
  return (
    <span data-testid={testId} className={className("c-mark", style.className, isAway && "c-mark-away")} title={name}>
      <span className={`c-mark-swatch c-mark-${style.pattern}`} aria-hidden="true" />
      {name && <span className="visually-hidden">{name}</span>}
      <span className="c-mark-code" aria-hidden={name ? true : undefined}>
        {code}
      </span>
    </span>
  );
}
