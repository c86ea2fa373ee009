import { useIntl } from "react-intl";
import type { DocId, Hash, SpaceId } from "../../../domain/ids.ts";
import { selectDraft } from "../../../state/draftSelectors.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectVersionsOf, type VersionView } from "../../../state/versionSelectors.ts";

/** What an issued text of a draft is called. */
export const revisionName = ({ reference, issued }: VersionView): string =>
  reference || `REV${String(issued?.revision ?? 1)}`;

/** What a paper is called, and at which text of it. */
export function usePaperName(space: SpaceId, doc: DocId, content: Hash | null) {
  const intl = useIntl();
  const entry = useAppSelector((state) => selectDraft(state, space, doc));
  const versions = useAppSelector((state) => selectVersionsOf(state, space, doc));
  const version = versions.find((one) => one.content === content && one.issued !== null);
  return {
    title: entry?.title || intl.formatMessage({ id: "drafts.untitled" }),
    reference: entry?.reference ?? "",
    lang: entry?.lang ?? "en",
    at:
      content === null
        ? intl.formatMessage({ id: "papers.now" })
        : version
          ? revisionName(version)
          : intl.formatMessage({ id: "papers.missing" }),
  } as const;
}
