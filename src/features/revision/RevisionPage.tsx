import { type IntlShape, useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { Button } from "../../controls/Button.tsx";
import { Page } from "../../controls/Page.tsx";
import { shownTime } from "../../controls/relativeTime.ts";
import { Skeleton } from "../../controls/Skeleton.tsx";
import type { DocId, Hash, SpaceId } from "../../domain/ids.ts";
import { selectDraft } from "../../state/draftSelectors.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import type { VersionView } from "../../state/versionSelectors.ts";
import { view } from "../../state/view.ts";
import { PaperText } from "./PaperText.tsx";
import { type RevisionPaper, useRevisionPaper } from "./useRevisionPaper.ts";
import "./revision.css";

export interface RevisionPageProps {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly content: Hash;
  /** From where it was opened; null for elsewhere. */
  readonly meeting: DocId | null;
}

/** An issued text of a draft, to be read. It says which one, and leads to the draft of now and back. */
export function RevisionPage({ space, doc, content, meeting }: RevisionPageProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { version, paper } = useRevisionPaper(space, doc, content);
  const draft = useAppSelector((state) => selectDraft(state, space, doc));
  const title = draft?.title || intl.formatMessage({ id: "drafts.untitled" });
  const back = meeting ? ({ name: "meeting", space, doc: meeting } as const) : ({ name: "drafts", space } as const);
  return (
    <Page>
      <div className="f-revision-page" data-testid="revision-page">
        <Button
          variant="quiet"
          icon="chevronLeft"
          onPress={() => dispatch(view.actions.pageOpened(back))}
          data-testid="revision-back"
        >
          {intl.formatMessage({ id: meeting ? "revisionPage.toMeeting" : "drafts.title" })}
        </Button>
        <h1 className="f-revision-title" dir="auto">
          {title}
        </h1>
        <Banner
          tone="info"
          title={issuedWords(version, intl)}
          actions={
            <Button
              onPress={() => dispatch(view.actions.pageOpened({ name: "draft", space, doc }))}
              data-testid="revision-to-draft"
            >
              {intl.formatMessage({ id: "revisionPage.toDraft" })}
            </Button>
          }
          data-testid="revision-line"
        >
          {intl.formatMessage({ id: "revisionPage.readOnly" })}
        </Banner>
        <Text paper={paper} reference={version?.reference ?? ""} lang={draft?.lang ?? "en"} />
      </div>
    </Page>
  );
}

function issuedWords(version: VersionView | null, intl: IntlShape): string {
  if (!version?.issued) return intl.formatMessage({ id: "papers.missing" });
  const { reference, issued, by, at } = version;
  const revision = `REV${String(issued.revision)}`;
  return intl.formatMessage(
    { id: "revisionPage.issued" },
    {
      // A reference names its revision at its end.
      revision: reference === "" || reference.endsWith(revision) ? reference || revision : `${revision} · ${reference}`,
      name: by.name,
      day: intl.formatDate(shownTime(at), { dateStyle: "long" }),
    },
  );
}

interface TextProps {
  readonly paper: RevisionPaper;
  readonly reference: string;
  readonly lang: string;
}

function Text({ paper, reference, lang }: TextProps) {
  const intl = useIntl();
  if (paper.state === "reading") return <Skeleton lines={8} />;
  if (paper.state === "missing")
    return (
      <Banner tone="warn" title={intl.formatMessage({ id: "papers.missing" })} data-testid="revision-missing">
        {intl.formatMessage({ id: "papers.missing.text" })}
      </Banner>
    );
  return (
    <>
      {!paper.isAsSigned && (
        <Banner tone="danger" title={intl.formatMessage({ id: "redline.madeOtherwise" }, { reference })} />
      )}
      <article className="f-revision-text draft-text" lang={lang} dir="auto" data-testid="revision-text">
        <PaperText paper={paper.paper} />
      </article>
    </>
  );
}
