import type { IntlShape } from "react-intl";
import type { DeviceId } from "../../../domain/ids.ts";
import { type Finding, outcomeOf } from "../../../state/diagnosis/finding.ts";
import { addressKind } from "./addressKind.ts";
import { findingWords } from "./findingWords.ts";

/** What was found, as text that can be sent to whoever looks after the network: nobody is named in it, and no place. */
export function reportText(intl: IntlShape, version: string, findings: readonly Finding[]): string {
  const numbers = new Map<DeviceId, number>();
  const numberOf = (device: DeviceId): number => {
    const number = numbers.get(device) ?? numbers.size + 1;
    numbers.set(device, number);
    return number;
  };
  const naming = {
    person: (device: DeviceId) => intl.formatMessage({ id: "diagnosis.report.member" }, { number: numberOf(device) }),
    address: addressKind,
    moment: (at: number) => new Date(at).toISOString(),
  };
  const lines = findings.map((finding) => {
    const { text, advice } = findingWords(intl, finding, naming);
    const title = intl.formatMessage({ id: `diagnosis.check.${finding.check}` });
    return [`[${outcomeOf(finding)}] ${title}: ${text}`, ...(advice ? [`    ${advice}`] : [])].join("\n");
  });
  return [intl.formatMessage({ id: "diagnosis.report.head" }, { version }), ...lines].join("\n");
}
