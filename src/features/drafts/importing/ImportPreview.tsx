import { useIntl } from "react-intl";
import { Banner } from "../../../controls/Banner.tsx";
import { Facts } from "../../../controls/Facts.tsx";
import { languageName } from "../../../controls/languageName.ts";
import { List } from "../../../controls/List.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import { Section } from "../../../controls/Section.tsx";
import { Select } from "../../../controls/Select.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { type ImportedDraft, isTable } from "../../../documents/files/importing/importedDraft.ts";
import { DRAFT_LANGUAGES } from "../../../domain/draftLanguages.ts";
import { MAX_ASSET_BYTES } from "../../../domain/asset.ts";
import { authorsIn } from "./authorsIn.ts";
import type { EntryWish } from "./firstWish.ts";

export interface ImportPreviewProps {
  readonly imported: ImportedDraft;
  readonly file: File;
  readonly wish: EntryWish;
  readonly onWish: (wish: EntryWish) => void;
}

/** What the draft will be, whose changes come with it, and everything that does not. */
export function ImportPreview({ imported, file, wish, onWish }: ImportPreviewProps) {
  const intl = useIntl();
  const say = (id: FormatjsIntl.Message["ids"]): string => intl.formatMessage({ id });
  const original = file.size > MAX_ASSET_BYTES ? "keep" : "attach";
  return (
    <div className="f-import" data-testid="import-preview">
      <Banner tone="info" title={intl.formatMessage({ id: `import.${original}.title` }, { file: file.name })}>
        {say(`import.${original}.text`)}
      </Banner>
      <TextField
        label={say("drafts.new.title.label")}
        value={wish.title}
        onChange={(title) => onWish({ ...wish, title })}
        maxLength={400}
        autoFocus
        data-testid="import-title"
        {...(wish.title.trim() === "" && { error: say("drafts.new.title.error") })}
      />
      <div className="f-import-fields">
        <TextField
          label={say("drafts.new.reference.label")}
          value={wish.reference}
          onChange={(reference) => onWish({ ...wish, reference })}
          maxLength={80}
          data-testid="import-reference"
        />
        <Select
          label={say("drafts.new.language.label")}
          options={DRAFT_LANGUAGES.map((id) => ({ id, label: languageName(id, intl.locale) }))}
          value={wish.lang}
          onChange={(lang) => onWish({ ...wish, lang })}
          data-testid="import-language"
        />
      </div>
      <Taken imported={imported} />
      <Left imported={imported} />
    </div>
  );
}

function Taken({ imported }: Pick<ImportPreviewProps, "imported">) {
  const intl = useIntl();
  const { body, notes, amendments, comments } = imported;
  const tables = body.filter(isTable).length;
  const changes = amendments.reduce((sum, one) => sum + one.changes.length, 0);
  const counts: readonly (readonly [FormatjsIntl.Message["ids"], number])[] = [
    ["import.paragraphs", body.length - tables],
    ["import.tables", tables],
    ["import.notes", notes.length],
    ["import.amendments", amendments.length],
    ["import.changes", changes],
    ["import.comments", comments.length],
  ];
  const authors = authorsIn(imported);
  return (
    <Section title={intl.formatMessage({ id: "import.taken" })} data-testid="import-taken">
      <Facts
        facts={counts
          .filter(([id, count]) => count > 0 || id === "import.amendments")
          .map(([id, count]) => ({
            label: intl.formatMessage({ id }),
            value: <span data-testid={id.replace(".", "-")}>{intl.formatNumber(count)}</span>,
          }))}
      />
      {authors.length > 0 && (
        <List label={intl.formatMessage({ id: "import.authors" })} isBoxed data-testid="import-authors">
          {authors.map((author) => (
            <ListRow
              key={author.name}
              icon="person"
              title={<bdi>{author.name || intl.formatMessage({ id: "import.unnamed" })}</bdi>}
              detail={intl.formatMessage(
                { id: "import.byAuthor" },
                { amendments: author.amendments, comments: author.comments },
              )}
            />
          ))}
        </List>
      )}
    </Section>
  );
}

function Left({ imported: { findings } }: Pick<ImportPreviewProps, "imported">) {
  const intl = useIntl();
  const title = intl.formatMessage({ id: "import.left" });
  return (
    <Section title={title} description={intl.formatMessage({ id: "import.left.text" })} data-testid="import-left">
      {findings.length === 0 ? (
        <p>{intl.formatMessage({ id: "import.left.none" })}</p>
      ) : (
        <List label={title} isBoxed>
          {findings.map(({ kind, count, words }) => (
            <ListRow
              key={kind}
              title={intl.formatMessage({ id: `import.found.${kind}` })}
              detail={words.length > 0 && <bdi>{words.join(" · ")}</bdi>}
              meta={intl.formatNumber(count)}
              data-testid={`import-found-${kind}`}
            />
          ))}
        </List>
      )}
    </Section>
  );
}
