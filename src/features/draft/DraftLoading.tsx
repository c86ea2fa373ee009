import { useIntl } from "react-intl";
import { Skeleton } from "../../controls/Skeleton.tsx";
import "./draft.css";

/** The place of a draft until it is there. */
export function DraftLoading() {
  const intl = useIntl();
  return (
    <div className="f-draft-loading" data-testid="draft-loading">
      <p className="visually-hidden" role="status">
        {intl.formatMessage({ id: "draft.loading" })}
      </p>
      <Skeleton lines={9} />
    </div>
  );
}
