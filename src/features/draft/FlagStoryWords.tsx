import { type IntlShape, useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import type { Became, FlagStory, ShapeAct } from "../../documents/text/flags/describeFlag.ts";
import type { FlaggedParagraph } from "../../state/openDraft.ts";
import type { Authors } from "./authorsOf.ts";

export interface FlagStoryWordsProps {
  readonly paragraph: FlaggedParagraph;
  readonly authors: Authors;
}

/** Who did what, each with the text as it was for them, and then as it stands. */
export function FlagStoryWords({ paragraph, authors }: FlagStoryWordsProps) {
  const intl = useIntl();
  const { story, text } = paragraph;
  return (
    <>
      {story.flag === "deleted-by-other" ? (
        <Deletion story={story} authors={authors} />
      ) : (
        story.acts.map(({ client, act, became }) => (
          <p key={`${String(client)}${act}`} className="f-draft-flagged-act">
            <Author client={client} authors={authors} />{" "}
            {intl.formatMessage({ id: actWords(act, became) }, valuesOf(became))}
          </p>
        ))
      )}
      <p className="f-draft-flagged-label">{intl.formatMessage({ id: "draft.needsLook.now" })}</p>
      <p dir="auto" className="f-draft-flagged-text">
        {text || emptyWords(intl)}
      </p>
    </>
  );
}

type DeletionStory = Extract<FlagStory, { flag: "deleted-by-other" }>;

function Deletion({ story, authors }: { readonly story: DeletionStory; readonly authors: Authors }) {
  const intl = useIntl();
  const { deleter, seen, writers } = story;
  return (
    <>
      {deleter !== null && (
        <p className="f-draft-flagged-act">
          <Author client={deleter} authors={authors} /> {intl.formatMessage({ id: "draft.needsLook.deleted" })}
        </p>
      )}
      {seen !== null && (
        <p dir="auto" className="f-draft-flagged-text f-draft-flagged-before">
          {seen || emptyWords(intl)}
        </p>
      )}
      {deleter !== null && (
        <p className="f-draft-flagged-act">
          {writers.map((client) => (
            <Author key={client} client={client} authors={authors} />
          ))}{" "}
          {intl.formatMessage({ id: "draft.needsLook.wrote" })}
        </p>
      )}
    </>
  );
}

function Author({ client, authors }: { readonly client: number; readonly authors: Authors }) {
  const intl = useIntl();
  const member = authors.get(client);
  if (!member) return intl.formatMessage({ id: "authors.unknown" });
  return (
    <span className="f-draft-flagged-author">
      <DelegationMark code={member.code} place={member.index} /> <bdi>{member.name || member.delegation}</bdi>
    </span>
  );
}

const emptyWords = (intl: IntlShape): string => intl.formatMessage({ id: "draft.needsLook.empty" });

function actWords(act: ShapeAct, became: Became | null): FormatjsIntl.Message["ids"] {
  if (act !== "retype" || became === null) return `draft.needsLook.${act}`;
  if (became.kind === "heading") return "draft.needsLook.becameHeading";
  if (became.kind === "quote") return "draft.needsLook.becameQuote";
  if (became.level > 0) return "draft.needsLook.becameItem";
  return became.numbered ? "draft.needsLook.becameNumbered" : "draft.needsLook.becameParagraph";
}

const valuesOf = (became: Became | null): { level: number } => ({ level: became?.level ?? 0 });
