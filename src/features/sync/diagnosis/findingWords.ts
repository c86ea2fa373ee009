import type { IntlShape } from "react-intl";
import type { DeviceId } from "../../../domain/ids.ts";
import { type Finding, type FindingCode, OUTCOMES } from "../../../state/diagnosis/finding.ts";

/** How people, addresses and times are called: by their names on the screen, without them in a report. */
export interface Naming {
  person(device: DeviceId): string;
  address(url: string): string;
  /** Milliseconds since 1970. */
  moment(at: number): string;
}

export interface FindingWords {
  readonly text: string;
  /** What to do about it; "" where there is nothing to do. */
  readonly advice: string;
}

type Amiss = {
  [Code in FindingCode]: (typeof OUTCOMES)[Code] extends "warn" | "failed" ? Code : never;
}[FindingCode];

const hasAdvice = (code: FindingCode): code is Amiss => OUTCOMES[code] === "warn" || OUTCOMES[code] === "failed";

/** What a check has found, what it means and what to do. */
export function findingWords(intl: IntlShape, finding: Finding, naming: Naming): FindingWords {
  const { code, count = 0, total = 0, at = 0, addresses = [], clocks = [], devices = [] } = finding;
  const clockWords = clocks.map(({ device, aheadMs }) =>
    intl.formatMessage(
      { id: aheadMs > 0 ? "diagnosis.clock.ahead" : "diagnosis.clock.behind" },
      { who: naming.person(device), difference: differenceWords(intl, Math.abs(aheadMs)) },
    ),
  );
  const people = clocks.length > 0 ? clockWords : devices.map(naming.person);
  const values = {
    count,
    total,
    when: at > 0 ? naming.moment(at) : "",
    addresses: intl.formatList(addresses.map(naming.address), { type: "conjunction" }),
    people: intl.formatList(people, { type: "conjunction" }),
  };
  return {
    text: intl.formatMessage({ id: `diagnosis.finding.${code}` }, values),
    advice: hasAdvice(code) ? intl.formatMessage({ id: `diagnosis.advice.${code}` }) : "",
  };
}

const HOUR_MS = 3_600_000;

/** In the unit in which one would set a clock. */
function differenceWords(intl: IntlShape, ms: number): string {
  const unit = ms < 2 * HOUR_MS ? "minute" : ms < 48 * HOUR_MS ? "hour" : "day";
  const value = ms / { minute: 60_000, hour: HOUR_MS, day: 24 * HOUR_MS }[unit];
  return intl.formatNumber(value, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 });
}
