import type { ReactNode } from "react";
import "./Facts.css";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Names and values in two columns: the details of a member, of a version, of a machine. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="c-facts">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
