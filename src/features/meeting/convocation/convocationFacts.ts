import type { IntlShape } from "react-intl";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import type { Meeting } from "../../../documents/register/meetings.ts";
import type { Filled } from "../../../documents/templates/templateBlocks.ts";
import { itemTitle } from "../agenda/itemWords.ts";

/** Lines of the template of a convocation under which the facts of the meeting stand. */
const [WHEN, REGISTRATION, AGENDA, PAPERS] = [1, 2, 3, 4];

/** What a letter of convocation says of the meeting, in the language of the interface. `paperNames`: of the agenda, once each. */
export function convocationFacts(
  { from, to, zone, place, mode, registrationBy, registrationAsPrinted }: Meeting,
  agenda: readonly AgendaItem[],
  paperNames: readonly string[],
  intl: IntlShape,
): Filled {
  const format = { dateStyle: "long", timeStyle: "short", ...(zone !== "" && { timeZone: zone }) } as const;
  const zoneWords = zone === "" ? "" : ` (${zone.replaceAll("_", " ")})`;
  const when =
    from === 0
      ? ""
      : `${to > from ? intl.formatDateTimeRange(from, to, format) : intl.formatDate(from, format)}${zoneWords}`;
  const by =
    registrationAsPrinted || (registrationBy === 0 ? "" : `${intl.formatDate(registrationBy, format)}${zoneWords}`);
  const facts: readonly (readonly [number, readonly string[]])[] = [
    [WHEN, [when, place, intl.formatMessage({ id: `meetings.mode.${mode}` })].filter(Boolean)],
    [REGISTRATION, by === "" ? [] : [intl.formatMessage({ id: "convocation.registration" }, { by })]],
    [AGENDA, agenda.map((item) => `${item.number} ${itemTitle(item, intl).text}`)],
    [PAPERS, paperNames],
  ];
  return new Map(facts.filter(([, texts]) => texts.length > 0));
}
