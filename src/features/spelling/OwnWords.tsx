import { useIntl } from "react-intl";
import { IconButton } from "../../controls/IconButton.tsx";
import { languageName } from "../../controls/languageName.ts";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { useToasts } from "../../controls/ToastsProvider.tsx";
import { SPELLING_LANGUAGES, type SpellingLanguage } from "../../documents/spelling/spellingLanguage.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { addOwnWord, removeOwnWord } from "../../state/spellingCommands.ts";

/** The words that the user has added, by language. */
export function OwnWords() {
  const intl = useIntl();
  const own = useAppSelector(({ spelling }) => spelling.own);
  const { compare } = new Intl.Collator(intl.locale);
  const lists = SPELLING_LANGUAGES.flatMap((lang) => {
    const words = own[lang] ?? [];
    return words.length > 0 ? [{ lang, words: [...words].sort(compare) }] : [];
  });
  if (lists.length === 0) return <p className="f-spelling-quiet">{intl.formatMessage({ id: "spelling.own.none" })}</p>;
  return lists.map(({ lang, words }) => (
    <div key={lang}>
      <h3 className="f-spelling-language">{languageName(lang, intl.locale)}</h3>
      <List label={languageName(lang, intl.locale)} isBoxed data-testid={`own-words-${lang}`}>
        {words.map((word) => (
          <OwnWord key={word} {...{ lang, word }} />
        ))}
      </List>
    </div>
  ));
}

function OwnWord({ lang, word }: { readonly lang: SpellingLanguage; readonly word: string }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  const remove = async (): Promise<void> => {
    const removed = await dispatch(removeOwnWord(lang, word));
    if (!removed.ok) return;
    toasts.show({
      text: intl.formatMessage({ id: "spelling.removed" }, { word }),
      undo: () => void dispatch(addOwnWord(lang, word)),
    });
  };
  return (
    <ListRow
      title={<bdi lang={lang}>{word}</bdi>}
      actions={
        <IconButton
          icon="trash"
          label={intl.formatMessage({ id: "spelling.removeWord" }, { word })}
          onPress={() => void remove()}
          data-testid="own-word-remove"
        />
      }
      data-testid="own-word"
    />
  );
}
