import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { FileDropZone } from "../../controls/FileDropZone.tsx";
import { languageName } from "../../controls/languageName.ts";
import { List } from "../../controls/List.tsx";
import { ListRow } from "../../controls/ListRow.tsx";
import { ProblemBanner } from "../../controls/ProblemBanner.tsx";
import { ProgressBar } from "../../controls/ProgressBar.tsx";
import { isBundled, SPELLING_LANGUAGES, type SpellingLanguage } from "../../documents/spelling/spellingLanguage.ts";
import type { Problem } from "../../domain/problem.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { addDictionary, removeDictionary, trySpellingAgain } from "../../state/spellingCommands.ts";

/** The dictionaries of this machine, and the way to add one where none comes with the app. */
export function Dictionaries() {
  const intl = useIntl();
  const added = useAppSelector(({ spelling }) => spelling.added);
  const missing = SPELLING_LANGUAGES.filter((lang) => !isBundled(lang) && added[lang] === undefined);
  return (
    <>
      <List label={intl.formatMessage({ id: "spelling.dictionaries" })} isBoxed>
        {SPELLING_LANGUAGES.map((lang) => (
          <DictionaryRow key={lang} lang={lang} />
        ))}
      </List>
      {missing.map((lang) => (
        <NewDictionary key={lang} lang={lang} />
      ))}
    </>
  );
}

/** Of English it is the one of Britain, which is also how the Council of Europe writes. */
const tagOf = (lang: SpellingLanguage): string => (lang === "en" ? "en-GB" : lang);

function DictionaryRow({ lang }: { readonly lang: SpellingLanguage }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const file = useAppSelector(({ spelling }) => spelling.added[lang]);
  const failed = useAppSelector(({ spelling }) => spelling.failed[lang]);
  const detail = (): string => {
    if (failed) return intl.formatMessage({ id: `problem.${failed.code}.title` });
    if (isBundled(lang)) return intl.formatMessage({ id: "spelling.bundled" });
    if (file === undefined) return intl.formatMessage({ id: "spelling.missing" });
    return intl.formatMessage({ id: "spelling.fromFile" }, { file });
  };
  return (
    <ListRow
      title={languageName(tagOf(lang), intl.locale)}
      detail={detail()}
      {...(failed && { icon: "warning" as const })}
      data-testid={`dictionary-${lang}`}
      actions={
        <>
          {failed && (
            <Button onPress={() => void dispatch(trySpellingAgain(lang))} data-testid={`dictionary-again-${lang}`}>
              {intl.formatMessage({ id: "action.retry" })}
            </Button>
          )}
          {file !== undefined && (
            <Button onPress={() => void dispatch(removeDictionary(lang))} data-testid={`dictionary-remove-${lang}`}>
              {intl.formatMessage({ id: "spelling.removeDictionary" })}
            </Button>
          )}
        </>
      }
    />
  );
}

const ENDINGS = [".aff", ".dic", ".zip", ".oxt"];

function NewDictionary({ lang }: { readonly lang: SpellingLanguage }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isReading, setReading] = useState(false);
  const language = languageName(lang, intl.locale);
  const take = async (files: readonly File[]): Promise<void> => {
    setProblem(null);
    setReading(true);
    const taken = await dispatch(addDictionary(lang, files));
    setReading(false);
    if (!taken.ok) setProblem(taken.error);
  };
  return (
    <div className="f-spelling-new">
      {problem && <ProblemBanner problem={problem} />}
      {isReading ? (
        <ProgressBar
          label={intl.formatMessage({ id: "spelling.reading" })}
          data-testid={`dictionary-reading-${lang}`}
        />
      ) : (
        <FileDropZone
          label={intl.formatMessage({ id: "spelling.addDictionary" }, { language })}
          accept={ENDINGS}
          isMany
          onFiles={(files) => void take(files)}
          data-testid={`dictionary-add-${lang}`}
        >
          {intl.formatMessage({ id: "spelling.addDictionary.text" })}
        </FileDropZone>
      )}
    </div>
  );
}
