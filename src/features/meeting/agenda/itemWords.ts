import type { IntlShape } from "react-intl";
import type { AgendaItem } from "../../../documents/register/agenda.ts";
import { chooseWords } from "../../../domain/chooseWords.ts";

/** The title of an item for who reads, and its language. */
export function itemTitle({ titles }: Pick<AgendaItem, "titles">, intl: IntlShape): { lang: string; text: string } {
  const { lang, text } = chooseWords(titles, intl.locale);
  return text === "" ? { lang: intl.locale, text: intl.formatMessage({ id: "agenda.untitled" }) } : { lang, text };
}
