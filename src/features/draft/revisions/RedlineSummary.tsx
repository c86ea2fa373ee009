import { useIntl } from "react-intl";
import type { RedlineCounts } from "../../../documents/revisions/redline.ts";

/** "12 changed paragraphs, 2 new, 1 deleted". */
export function RedlineSummary({ counts }: { readonly counts: RedlineCounts }) {
  const intl = useIntl();
  const parts = [
    counts.changed > 0 && intl.formatMessage({ id: "redline.changed" }, { count: counts.changed }),
    counts.added > 0 && intl.formatMessage({ id: "redline.added" }, { count: counts.added }),
    counts.deleted > 0 && intl.formatMessage({ id: "redline.deleted" }, { count: counts.deleted }),
    counts.moved > 0 && intl.formatMessage({ id: "redline.moved" }, { count: counts.moved }),
  ].filter((part) => part !== false);
  return (
    <p className="f-redline-summary" role="status" data-testid="redline-summary" data-counts={JSON.stringify(counts)}>
      {parts.length > 0 ? intl.formatList(parts, { type: "unit" }) : intl.formatMessage({ id: "redline.none" })}
    </p>
  );
}
