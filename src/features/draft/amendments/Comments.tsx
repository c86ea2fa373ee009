import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Kbd } from "../../../controls/Kbd.tsx";
import { Section } from "../../../controls/Section.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { keysFor } from "../../../documents/text/keys/keyTable.ts";
import { CommentThread } from "./CommentThread.tsx";
import { callsUpon } from "./mentions.ts";
import type { Amending } from "./useAmending.ts";
import "./amendments.css";

/** Beside the text: what was remarked on it. */
export function Comments({ amending }: { readonly amending: Amending }) {
  const intl = useIntl();
  const [filter, setFilter] = useState<"open" | "mine" | "resolved">("open");
  const { comments } = amending.placed;
  const { mayDiscuss, speakers } = amending.viewer;
  const open = comments.filter(({ comment }) => !comment.isResolved);
  const resolved = comments.filter(({ comment }) => comment.isResolved);
  const mine = open.filter(({ comment }) => [comment, ...comment.replies].some((one) => callsUpon(one, speakers)));
  const lists = { open, mine, resolved };
  // The last one in a list may go while it is shown.
  const shown = filter !== "open" && lists[filter].length > 0 ? lists[filter] : open;
  return (
    <Section title={intl.formatMessage({ id: "comments.title" }, { count: open.length })} data-testid="comments">
      {comments.length === 0 && (
        <p className="f-draft-quiet">
          {intl.formatMessage({ id: mayDiscuss ? "comments.none.how" : "comments.none" })}{" "}
          {mayDiscuss && <Kbd keys={keysFor("comment")} />}
        </p>
      )}
      {mayDiscuss && (
        <Button icon="comment" onPress={() => amending.begin("comment")} data-testid="comment">
          {intl.formatMessage({ id: "comments.new" })}
        </Button>
      )}
      {resolved.length + mine.length > 0 && (
        <SegmentedControl
          label={intl.formatMessage({ id: "comments.which" })}
          isLabelHidden
          options={[
            { id: "open", label: intl.formatMessage({ id: "comments.open" }, { count: open.length }) },
            ...(mine.length > 0
              ? [{ id: "mine" as const, label: intl.formatMessage({ id: "comments.mine" }, { count: mine.length }) }]
              : []),
            ...(resolved.length > 0
              ? [
                  {
                    id: "resolved" as const,
                    label: intl.formatMessage({ id: "comments.resolved" }, { count: resolved.length }),
                  },
                ]
              : []),
          ]}
          value={shown === open ? "open" : filter}
          onChange={setFilter}
          data-testid="comments-which"
        />
      )}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: list-style none takes the role away in WebKit readers
        <ul role="list" className="f-amend-threads">
          {shown.map((placed) => (
            <CommentThread key={placed.comment.id} placed={placed} speaking={amending} />
          ))}
        </ul>
      )}
    </Section>
  );
}
