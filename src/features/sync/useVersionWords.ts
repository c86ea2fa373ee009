import { useIntl } from "react-intl";

const MOST_NAMED = 3;

/** Names of versions in a sentence, such as "REV2 and REV1"; the rest of many as a number. "" for none. */
export function useVersionWords(names: readonly string[]): string {
  const intl = useIntl();
  if (names.length === 0) return "";
  const rest = names.length - MOST_NAMED;
  const more = rest > 0 ? [intl.formatMessage({ id: "sync.versions.more" }, { count: rest })] : [];
  return intl.formatList([...names.slice(0, MOST_NAMED), ...more], { type: "conjunction" });
}
