import { useSyncExternalStore } from "react";
import { useIntl } from "react-intl";
import { minuteClock } from "./minuteClock.ts";
import { relativeAmount, shownTime } from "./relativeTime.ts";

const WEEK_MS = 7 * 86_400_000;

/** "3 minutes ago"; the date itself once a week has passed. Hovering tells the exact time. */
export function RelativeTime(props: { readonly at: number }) {
  const at = shownTime(props.at);
  const intl = useIntl();
  const now = useSyncExternalStore(minuteClock.watch, minuteClock.now);
  const { value, unit } = relativeAmount(at, now);
  const isFar = Math.abs(at - now) > WEEK_MS;
  const exact = intl.formatDate(at, { dateStyle: "long", timeStyle: "short" });
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {isFar ? intl.formatDate(at, { dateStyle: "long" }) : intl.formatRelativeTime(value, unit, { numeric: "auto" })}
    </time>
  );
}
