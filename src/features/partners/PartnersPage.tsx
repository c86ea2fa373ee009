import { useMemo, useState } from "react";
import { useIntl } from "react-intl";
import { Page } from "../../controls/Page.tsx";
import { PageHeader } from "../../controls/PageHeader.tsx";
import { ProblemBanner } from "../../controls/ProblemBanner.tsx";
import { Tabs } from "../../controls/Tabs.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../state/hooks.ts";
import { useBooks } from "../../state/partners/useBooks.ts";
import { useFinishErasures } from "../../state/partners/useFinishErasures.ts";
import { selectMayKeepBook } from "../../state/selectors.ts";
import { BOOK_TABS, type BookTab, view } from "../../state/view.ts";
import { TABS } from "./bookTabs.ts";
import { beginList, type ListChoice } from "./listChoice.ts";
import { PartnersContext, type PartnersRoom } from "./partnersContext.ts";
import { RecordList } from "./RecordList.tsx";
import { RecordPage } from "./RecordPage.tsx";
import { useBookKeys } from "./useBookKeys.ts";
import { usePartnerActs } from "./usePartnerActs.ts";
import "./partners.css";

export interface PartnersPageProps {
  readonly space: SpaceId;
  readonly tab: BookTab;
  /** "" for the list. */
  readonly record: string;
}

/** The partner book: its lists, or one record of it. What a list is narrowed to stays while one reads a record. */
export function PartnersPage({ space, tab, record }: PartnersPageProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const books = useBooks(space);
  const mayWrite = useAppSelector((state) => selectMayKeepBook(state, space));
  const [choices, setChoices] = useState(() => new Map<BookTab, ListChoice>());
  const room = useMemo(
    (): PartnersRoom => ({
      space,
      books,
      mayWrite,
      tab,
      open: (id) => dispatch(view.actions.pageOpened({ name: "partners", space, tab, record: id })),
    }),
    [dispatch, space, books, mayWrite, tab],
  );
  useBookKeys(usePartnerActs(space), mayWrite);
  useFinishErasures(books.bookOf("person"), mayWrite);
  useFinishErasures(books.bookOf("organisation"), mayWrite);
  return (
    <PartnersContext value={room}>
      <Page width="full">
        {books.problem && <ProblemBanner problem={books.problem} />}
        {record !== "" ? (
          <RecordPage key={record} id={record} />
        ) : (
          <div className="f-partners" data-testid="partners-page">
            <PageHeader title={intl.formatMessage({ id: "partners.title" })} />
            <Tabs
              label={intl.formatMessage({ id: "partners.title" })}
              value={tab}
              onChange={(next) => dispatch(view.actions.pageOpened({ name: "partners", space, tab: next, record: "" }))}
              data-testid="partners-tab"
              tabs={BOOK_TABS.map((id) => {
                const count = books.rows(TABS[id].kind)?.length;
                return {
                  id,
                  label: intl.formatMessage({ id: `partners.tab.${id}` }),
                  ...(count !== undefined && { count }),
                  content: (
                    <RecordList
                      choice={choices.get(id) ?? beginList(TABS[id])}
                      onChoose={(choice) => setChoices((all) => new Map(all).set(id, choice))}
                    />
                  ),
                };
              })}
            />
          </div>
        )}
      </Page>
    </PartnersContext>
  );
}
