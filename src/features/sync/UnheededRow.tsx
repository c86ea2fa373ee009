import type { ReactNode } from "react";
import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import type { RefusedAuthor } from "./authorOfRefused.ts";
import { WITHOUT_NAME } from "./withoutName.ts";

interface UnheededRowProps {
  readonly author: RefusedAuthor;
  /** What was tried, and why nothing came of it. */
  readonly detail: ReactNode;
}

/** Something that a member decided and that has no effect: who, what and why. */
export function UnheededRow({ author: { code, place, name, what }, detail }: UnheededRowProps) {
  const intl = useIntl();
  const title = name || intl.formatMessage({ id: WITHOUT_NAME[what] });
  return (
    <ListRow
      mark={<DelegationMark code={code} place={place} />}
      title={<bdi data-testid="unheeded-row">{title}</bdi>}
      detail={<span data-testid="unheeded-why">{detail}</span>}
    />
  );
}
