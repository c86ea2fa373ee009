import { useIntl } from "react-intl";
import { fileSize } from "../../domain/fileSize.ts";
import type { MemberSync } from "../../state/connectionSelectors.ts";

/** What went over the line to a machine and from it, and what is on its way to it. */
export function TrafficWords({ traffic }: Pick<MemberSync, "traffic">) {
  const intl = useIntl();
  if (traffic === null) return null;
  const inWords = (bytes: number): string => {
    const { value, format } = fileSize(bytes);
    return intl.formatNumber(value, format);
  };
  const { sentBytes, receivedBytes, queuedBytes } = traffic;
  const words = [
    intl.formatMessage({ id: "sync.traffic" }, { sent: inWords(sentBytes), received: inWords(receivedBytes) }),
    ...(queuedBytes > 0 ? [intl.formatMessage({ id: "sync.traffic.queued" }, { size: inWords(queuedBytes) })] : []),
  ];
  return (
    <span className="f-sync-traffic" data-testid="sync-traffic" data-sent={sentBytes} data-received={receivedBytes}>
      {words.join(" · ")}
    </span>
  );
}
