import { useIntl } from "react-intl";

export interface TimeSpanProps {
  /** Ms since 1970; 0 where none is said. */
  readonly from: number;
  readonly to: number;
  /** IANA; "" for that of this machine. */
  readonly zone: string;
  readonly hasTime?: boolean;
}

/** From when to when, by the clocks of the place where it is; the zone is said where it is not that of this machine. */
export function TimeSpan({ from, to, zone, hasTime = true }: TimeSpanProps) {
  const intl = useIntl();
  if (from === 0) return <span>{intl.formatMessage({ id: "control.noDate" })}</span>;
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const format = {
    dateStyle: "medium",
    ...(hasTime && { timeStyle: "short" as const }),
    ...(zone !== "" && { timeZone: zone }),
  } as const;
  const words = to > from ? intl.formatDateTimeRange(from, to, format) : intl.formatDate(from, format);
  return (
    <time dateTime={new Date(from).toISOString()}>
      {words}
      {hasTime && zone !== "" && zone !== own && ` (${zone.replaceAll("_", " ")})`}
    </time>
  );
}
