import { useIntl } from "react-intl";
import { languageName } from "../../../controls/languageName.ts";
import { List } from "../../../controls/List.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import { firstWords } from "../../../documents/text/references/firstWords.ts";
import { isOpenRow, rowKey } from "./rowsToWalk.ts";
import { stateIcon } from "./stateIcon.ts";
import type { Translating } from "./useTranslating.ts";

/** So many are listed; a translation that has hardly begun has hundreds, which are gone through by key. */
const MOST = 30;

/** What of a translation is behind, missing, extra or without words: a press goes there. */
export function OpenRows({ translating }: { readonly translating: Translating }) {
  const intl = useIntl();
  const { parallel, other, acts, amending } = translating;
  const open = parallel?.rows.filter(isOpenRow) ?? [];
  if (open.length === 0 || !other) return null;
  const language = languageName(other.lang, intl.locale);
  return (
    <>
      <List label={intl.formatMessage({ id: "parallel.open" })} data-testid="open-rows">
        {open.slice(0, MOST).map((row) => {
          const block = row.source ?? row.target;
          return (
            <ListRow
              key={rowKey(row)}
              icon={stateIcon[row.state]}
              title={
                <span lang={row.source ? other.lang : amending.lang} dir="auto">
                  {firstWords(block?.text ?? "") || "…"}
                </span>
              }
              detail={intl.formatMessage(
                { id: row.reason ? `parallel.extra.${row.reason}` : `parallel.state.${row.state}` },
                { language },
              )}
              onPress={() => acts.goTo(row)}
              data-testid="open-row"
            />
          );
        })}
      </List>
      {open.length > MOST && (
        <p className="f-draft-quiet">{intl.formatMessage({ id: "parallel.more" }, { count: open.length - MOST })}</p>
      )}
    </>
  );
}
