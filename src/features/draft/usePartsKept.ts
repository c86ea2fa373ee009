import { useCallback } from "react";
import { useIntl } from "react-intl";
import { useToasts } from "../../controls/ToastsProvider.tsx";

/** Says why something was not moved: the parts of this paper stand in an order. */
export function usePartsKept(): () => void {
  const intl = useIntl();
  const toasts = useToasts();
  return useCallback(() => {
    toasts.show({ text: intl.formatMessage({ id: "parts.kept" }), tone: "warn" });
  }, [intl, toasts]);
}
