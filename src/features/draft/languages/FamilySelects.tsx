import { useIntl } from "react-intl";
import { languageName } from "../../../controls/languageName.ts";
import type { Option } from "../../../controls/option.ts";
import { Select } from "../../../controls/Select.tsx";
import type { DocId } from "../../../domain/ids.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { view } from "../../../state/view.ts";
import type { Translating } from "./useTranslating.ts";

/** Which two of the family stand side by side: the left one is read, the right one is written in. */
export function FamilySelects({ translating }: { readonly translating: Translating }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { space, doc, family, other, compareWith } = translating;
  if (!family || !other) return null;
  const options = family.members.map((entry): Option<DocId> => {
    const language = languageName(entry.lang, intl.locale);
    const isTwice = family.members.some(({ id, lang }) => id !== entry.id && lang === entry.lang);
    return { id: entry.id, label: isTwice ? `${language}: ${entry.title}` : language };
  });
  return (
    <span className="f-beside-selects">
      <Select
        label={intl.formatMessage({ id: "parallel.left" })}
        options={options.filter(({ id }) => id !== doc)}
        value={other.id}
        onChange={compareWith}
        data-testid="beside-left"
      />
      <Select
        label={intl.formatMessage({ id: "parallel.right" })}
        options={options}
        value={doc}
        onChange={(id) => dispatch(view.actions.pageOpened({ name: "draft", space, doc: id }))}
        data-testid="beside-right"
      />
    </span>
  );
}
