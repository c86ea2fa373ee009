import { type ReactNode, useEffect } from "react";
import { useIntl } from "react-intl";
import type { SpaceId } from "../domain/ids.ts";
import { selectDraft } from "../state/draftSelectors.ts";
import { useAppSelector } from "../state/hooks.ts";
import { selectRegisters } from "../state/selectors.ts";
import type { Page } from "../state/view.ts";

const titles = {
  drafts: "drafts.title",
  revision: "revisionPage.title",
  meetings: "meetings.title",
  meeting: "meetings.title",
  partners: "partners.title",
  members: "members.title",
  sync: "sync.title",
  security: "security.title",
  notices: "notices.title",
} as const;

/** What stands in the top line: a draft by its title, elsewhere the space, whose pages have headings of their own. */
export function usePageTitle(page: Page, space: SpaceId): { title: ReactNode; detail: ReactNode } {
  const intl = useIntl();
  const draft = useAppSelector((state) => (page.name === "draft" ? selectDraft(state, space, page.doc) : null));
  const profile = useAppSelector((state) => selectRegisters(state, space).profile);
  const words =
    page.name === "draft"
      ? draft?.title || intl.formatMessage({ id: "drafts.untitled" })
      : intl.formatMessage({ id: page.name === "home" ? "app.name" : titles[page.name] });
  const place = profile?.code || profile?.name || intl.formatMessage({ id: "app.name" });
  useEffect(() => {
    document.title = `${words} – ${place}`;
  }, [words, place]);
  return {
    title: <bdi data-testid="page-title">{(page.name !== "draft" && profile?.code && profile.name) || words}</bdi>,
    detail: draft?.reference && <bdi>{draft.reference}</bdi>,
  };
}
