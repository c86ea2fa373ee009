import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Facts } from "../../controls/Facts.tsx";
import { languageName } from "../../controls/languageName.ts";
import { Section } from "../../controls/Section.tsx";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { selectDraft } from "../../state/draftSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { selectMayDraft } from "../../state/selectors.ts";
import { view } from "../../state/view.ts";
import { Amendments } from "./amendments/Amendments.tsx";
import { Brackets } from "./amendments/Brackets.tsx";
import { Comments } from "./amendments/Comments.tsx";
import { ImportedFrom } from "./amendments/ImportedFrom.tsx";
import { Reservations } from "./amendments/Reservations.tsx";
import type { Amending } from "./amendments/useAmending.ts";
import { AsideComments } from "./asides/AsideComments.tsx";
import { AttachedFiles } from "./attachments/AttachedFiles.tsx";
import { AstrayList } from "./AstrayList.tsx";
import type { Authors } from "./authorsOf.ts";
import { LanguagesSection } from "./languages/LanguagesSection.tsx";
import type { Translating } from "./languages/useTranslating.ts";
import { FlaggedList } from "./FlaggedList.tsx";
import { ProceduresSection } from "./ProceduresSection.tsx";
import { Readers } from "./Readers.tsx";
import type { DraftHistory } from "./revisions/useHistory.ts";
import { SavingLine } from "./SavingLine.tsx";
import { Versions } from "./Versions.tsx";

export interface DraftInspectorProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly editor: Editor | null;
  readonly authors: Authors;
  readonly isEditable: boolean;
  /** Null for who may not confirm versions. */
  readonly onConfirm: (() => void) | null;
  readonly amending: Amending;
  readonly onReference: () => void;
  readonly history: DraftHistory;
  readonly translating: Translating;
}

/** Beside the text: whether it is safe, who else reads, what must be decided, what is said of it, how long it is. */
export function DraftInspector(props: DraftInspectorProps) {
  const { space, doc, editor, authors, isEditable, onConfirm, amending, onReference, history, translating } = props;
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const mayDraft = useAppSelector((state) => selectMayDraft(state, space));
  const entry = useAppSelector((state) => selectDraft(state, space, doc));
  const survey = useAppSelector((state) => state.openDraft.survey);
  return (
    <>
      <SavingLine space={space} doc={doc} />
      {survey.flagged.length > 0 && <FlaggedList {...{ editor, authors, isEditable }} flagged={survey.flagged} />}
      {survey.astray.length > 0 && (
        <AstrayList {...{ editor, isEditable }} astray={survey.astray} onChoose={onReference} />
      )}
      {translating.isFollowing && <LanguagesSection translating={translating} />}
      <Amendments amending={amending} />
      <Brackets amending={amending} />
      <Reservations amending={amending} />
      <Comments amending={amending} />
      {amending.asides.all
        .filter(({ comments }) => comments.length > 0)
        .map((aside) => (
          <AsideComments key={aside.space} aside={aside} />
        ))}
      <ImportedFrom amending={amending} />
      {!translating.isFollowing && <LanguagesSection translating={translating} />}
      <AttachedFiles space={space} doc={doc} />
      <Readers space={space} doc={doc} />
      <Versions
        {...{ space, doc, onConfirm }}
        adopted={amending.discussion.adoptions.map(({ content }) => content)}
        onOpen={history.open}
      />
      <ProceduresSection
        {...{ space, doc }}
        places={amending.discussion.procedures}
        mayOpen={amending.viewer.mayRule}
      />
      <Section title={intl.formatMessage({ id: "draft.about" })}>
        <Facts
          facts={[
            ...(entry?.reference
              ? [{ label: intl.formatMessage({ id: "drafts.column.reference" }), value: <bdi>{entry.reference}</bdi> }]
              : []),
            {
              label: intl.formatMessage({ id: "draft.length" }),
              value: (
                <span data-testid="word-count" data-words={survey.words}>
                  {intl.formatMessage({ id: "draft.words" }, { count: survey.words })}
                  {", "}
                  {intl.formatMessage({ id: "draft.paragraphs" }, { count: survey.paragraphs })}
                </span>
              ),
            },
            ...(entry
              ? [
                  {
                    label: intl.formatMessage({ id: "drafts.column.language" }),
                    value: languageName(entry.lang, intl.locale),
                  },
                  {
                    label: intl.formatMessage({ id: "drafts.column.created" }),
                    value: intl.formatDate(entry.createdAt, { dateStyle: "long" }),
                  },
                ]
              : []),
          ]}
        />
        {mayDraft && (
          <Button onPress={() => dispatch(view.actions.propertiesOpened(doc))} data-testid="open-properties">
            {intl.formatMessage({ id: "properties.open" })}
          </Button>
        )}
      </Section>
    </>
  );
}
