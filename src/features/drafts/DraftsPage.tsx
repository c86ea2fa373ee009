import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../controls/Button.tsx";
import { Page } from "../../controls/Page.tsx";
import { PageHeader } from "../../controls/PageHeader.tsx";
import { SearchField } from "../../controls/SearchField.tsx";
import { SegmentedControl } from "../../controls/SegmentedControl.tsx";
import { Skeleton } from "../../controls/Skeleton.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { selectArchivedDrafts, selectDrafts, selectMayDraft, selectRegisters } from "../../state/selectors.ts";
import { view } from "../../state/view.ts";
import { BesideSpaces } from "./BesideSpaces.tsx";
import { DraftList } from "./DraftList.tsx";
import { ImportDialog } from "./importing/ImportDialog.tsx";
import { useFileDrop } from "./importing/useFileDrop.ts";
import { NoDrafts } from "./NoDrafts.tsx";
import "./drafts.css";

/** The drafts of a space, or those that were archived. */
export function DraftsPage({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const drafts = useAppSelector((state) => selectDrafts(state, space));
  const archived = useAppSelector((state) => selectArchivedDrafts(state, space));
  const mayDraft = useAppSelector((state) => selectMayDraft(state, space));
  const isLoaded = useAppSelector((state) => selectRegisters(state, space).isLoaded);
  const [query, setQuery] = useState("");
  const [asked, setAsked] = useState<"drafts" | "archived">("drafts");
  const shelf = archived.length > 0 ? asked : "drafts";
  const shown = shelf === "drafts" ? drafts : archived;
  const [dropped, setDropped] = useState<File | null>(null);
  const { isOver, handlers } = useFileDrop(mayDraft ? setDropped : null);

  return (
    <Page>
      <div data-testid="drafts-page" className={isOver ? "f-import-over" : undefined} {...handlers}>
        <PageHeader
          title={intl.formatMessage({ id: "drafts.title" })}
          {...(drafts.length > 0 && { detail: intl.formatMessage({ id: "drafts.count" }, { count: drafts.length }) })}
          actions={
            mayDraft &&
            drafts.length > 0 && (
              <>
                <Button
                  icon="upload"
                  onPress={() => dispatch(view.actions.sheetOpened("importWord"))}
                  data-testid="import-word"
                >
                  {intl.formatMessage({ id: "import.begin" })}
                </Button>
                <Button
                  variant="primary"
                  icon="plus"
                  onPress={() => dispatch(view.actions.sheetOpened("newDraft"))}
                  data-testid="new-draft"
                >
                  {intl.formatMessage({ id: "drafts.new" })}
                </Button>
              </>
            )
          }
        />
        {(drafts.length > 0 || archived.length > 0) && (
          <div className="f-drafts-tools">
            <SearchField
              label={intl.formatMessage({ id: "drafts.search" })}
              value={query}
              onChange={setQuery}
              data-testid="drafts-search"
            />
            {archived.length > 0 && (
              <SegmentedControl
                label={intl.formatMessage({ id: "drafts.shelf" })}
                isLabelHidden
                data-testid="drafts-shelf"
                options={[
                  { id: "drafts", label: intl.formatMessage({ id: "drafts.shelf.current" }) },
                  {
                    id: "archived",
                    label: intl.formatMessage({ id: "drafts.shelf.archived" }, { count: archived.length }),
                  },
                ]}
                value={shelf}
                onChange={setAsked}
              />
            )}
          </div>
        )}
        {shown.length === 0 && !isLoaded ? (
          <Skeleton lines={4} />
        ) : shown.length === 0 ? (
          <NoDrafts
            mayDraft={mayDraft}
            onNew={() => dispatch(view.actions.sheetOpened("newDraft"))}
            onImport={() => dispatch(view.actions.sheetOpened("importWord"))}
          />
        ) : (
          <DraftList key={shelf} {...{ space, query, mayDraft }} drafts={shown} />
        )}
        <BesideSpaces space={space} />
        {dropped && mayDraft && <ImportDialog space={space} first={dropped} onClose={() => setDropped(null)} />}
      </div>
    </Page>
  );
}
