import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { languageName } from "../../../controls/languageName.ts";
import { List } from "../../../controls/List.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import { Section } from "../../../controls/Section.tsx";
import { useToasts } from "../../../controls/ToastsProvider.tsx";
import { keysFor } from "../../../documents/text/keys/keyTable.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import { chooseSource } from "../../../state/languageCommands.ts";
import { view } from "../../../state/view.ts";
import { Kbd } from "../../../controls/Kbd.tsx";
import { behindWords } from "./behindWords.ts";
import { OpenRows } from "./OpenRows.tsx";
import type { Translating } from "./useTranslating.ts";

/** Beside the text: the languages that the paper is in, how this one stands to its source, and the agreed terms. */
export function LanguagesSection({ translating }: { readonly translating: Translating }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { space, doc, family, other, parallel, isFollowing, isBeside, isEditable, amending } = translating;
  const choose = useChoosingSource(translating);
  const hasOthers = family !== null && family.members.length > 1;
  // Whoever only reads a paper in one language has nothing to do here.
  if (!family || (!hasOthers && !isEditable)) return null;
  const title = intl.formatMessage({ id: "languages.title" });
  const words = parallel && isFollowing ? behindWords(intl, parallel, amending.lang) : null;
  return (
    <Section title={title} data-testid="languages">
      {hasOthers && (
        <List label={title}>
          {family.members.map((entry) => (
            <ListRow
              key={entry.id}
              icon="language"
              title={languageName(entry.lang, intl.locale)}
              detail={
                <>
                  <bdi>{entry.title}</bdi>
                  {entry.id === family.source.id && `, ${intl.formatMessage({ id: "languages.reference" })}`}
                </>
              }
              isSelected={entry.id === doc}
              onPress={() => dispatch(view.actions.pageOpened({ name: "draft", space, doc: entry.id }))}
              data-testid="family-member"
            />
          ))}
        </List>
      )}
      {words && (
        <p className="f-languages-words" data-testid="languages-words">
          {words.title}
          {words.more !== "" && <span className="f-draft-quiet"> {words.more}</span>}
        </p>
      )}
      {isFollowing && <OpenRows translating={translating} />}
      <div className="f-languages-acts">
        {hasOthers && !isBeside && (
          <Button icon="language" onPress={() => translating.setBeside(true)} data-testid="open-beside">
            {intl.formatMessage({ id: "parallel.show" })} <Kbd keys={keysFor("sideBySide")} />
          </Button>
        )}
        {isEditable && (
          <Button variant="quiet" icon="plus" onPress={() => translating.show("add")} data-testid="add-language">
            {intl.formatMessage({ id: "languages.add" })}
          </Button>
        )}
        {hasOthers && (
          <Button variant="quiet" icon="list" onPress={() => translating.show("terms")} data-testid="open-terms">
            {intl.formatMessage({ id: "terms.open" })}
          </Button>
        )}
        {other && parallel && (
          <Button variant="quiet" icon="print" onPress={() => translating.show("print")} data-testid="open-bilingual">
            {intl.formatMessage({ id: "parallel.print" })}
          </Button>
        )}
        {choose && (
          <Button variant="quiet" icon="checkCircle" onPress={choose} data-testid="choose-source">
            {intl.formatMessage({ id: "languages.choose" })}
          </Button>
        )}
      </div>
    </Section>
  );
}

/** Chair and secretariat say which language is the one of reference; null for others, and in the draft that is it. */
function useChoosingSource({ space, doc, family, amending }: Translating): (() => void) | null {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const toasts = useToasts();
  if (!family || family.source.id === doc || !amending.viewer.mayRule) return null;
  const { original, source } = family;
  const put = (id: typeof doc) => dispatch(chooseSource(space, original, id === original ? null : id));
  return () => {
    void put(doc).then(({ ok }) => {
      if (!ok) return;
      const language = languageName(amending.lang, intl.locale);
      toasts.show({
        text: intl.formatMessage({ id: "languages.chosen" }, { language }),
        tone: "ok",
        undo: () => void put(source.id),
      });
    });
  };
}
