import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { List } from "../../../controls/List.tsx";
import { ListRow } from "../../../controls/ListRow.tsx";
import { RelativeTime } from "../../../controls/RelativeTime.tsx";
import type { SpaceId } from "../../../domain/ids.ts";
import type { ArrivedParagraph } from "../../../state/arrived/arrivedIn.ts";
import type { ArrivedDraft } from "../../../state/arrived/searchArrived.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import { openDraft } from "../../../state/openDraft.ts";
import { selectSigners } from "../../../state/versionSelectors.ts";
import { view } from "../../../state/view.ts";

/** More would hide the other drafts. */
const MOST = 8;

interface ArrivedDraftRowsProps {
  readonly space: SpaceId;
  readonly draft: ArrivedDraft;
  readonly onSeen: (draft: ArrivedDraft) => void;
}

/** One draft: what others did in it, paragraph by paragraph, each a press away. */
export function ArrivedDraftRows({ space, draft, onSeen }: ArrivedDraftRowsProps) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const { doc, paragraphs, since } = draft;
  const title = draft.title || intl.formatMessage({ id: "drafts.untitled" });
  const go = (block: string | null): void => {
    dispatch(view.actions.pageOpened({ name: "draft", space, doc }));
    if (block !== null) dispatch(openDraft.actions.placeAsked({ doc, block }));
  };
  const rest = paragraphs.length - MOST;
  return (
    <section className="f-sync-arrived" data-testid="arrived-draft">
      <header className="f-sync-arrived-head">
        <h3>
          <bdi>{title}</bdi>
        </h3>
        {since !== null && (
          <>
            <span className="f-sync-quiet">
              {intl.formatMessage({ id: "arrived.since" }, { when: <RelativeTime key="when" at={since} /> })}
            </span>
            <Button
              variant="quiet"
              icon="check"
              onPress={() => onSeen(draft)}
              aria-label={intl.formatMessage({ id: "arrived.seenOf" }, { title })}
              data-testid="arrived-seen"
            >
              {intl.formatMessage({ id: "arrived.seen" })}
            </Button>
          </>
        )}
      </header>
      <List label={title} isBoxed>
        {since === null && (
          <ListRow title={intl.formatMessage({ id: "arrived.new" })} icon="document" onPress={() => go(null)} />
        )}
        {paragraphs.slice(0, MOST).map((paragraph) => (
          <ParagraphRow key={paragraph.block} space={space} paragraph={paragraph} onGo={go} />
        ))}
        {rest > 0 && (
          <ListRow title={intl.formatMessage({ id: "arrived.more" }, { count: rest })} onPress={() => go(null)} />
        )}
      </List>
    </section>
  );
}

interface ParagraphRowProps {
  readonly space: SpaceId;
  readonly paragraph: ArrivedParagraph;
  readonly onGo: (block: string | null) => void;
}

function ParagraphRow({ space, paragraph, onGo }: ParagraphRowProps) {
  const intl = useIntl();
  const signers = useAppSelector((state) => selectSigners(state, space));
  const { block, excerpt, isGone, deeds } = paragraph;
  const who = deeds.map(({ device, acts }) =>
    intl.formatMessage(
      { id: "arrived.deed" },
      {
        who: signers.get(device)?.name || intl.formatMessage({ id: "authors.unknown" }),
        acts: intl.formatList(
          acts.map((act) => intl.formatMessage({ id: `arrived.act.${act}` })),
          { type: "conjunction" },
        ),
      },
    ),
  );
  const last = deeds[0]?.at;
  return (
    <ListRow
      data-testid="arrived-paragraph"
      // What is gone has no place to go to: the draft shows what was there.
      onPress={() => onGo(isGone ? null : block)}
      title={<bdi>{excerpt || intl.formatMessage({ id: "arrived.empty" })}</bdi>}
      detail={who.join(" · ")}
      meta={last !== undefined && <RelativeTime at={last} />}
    />
  );
}
