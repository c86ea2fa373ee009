import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Kbd } from "../../../controls/Kbd.tsx";
import { Section } from "../../../controls/Section.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { keysFor } from "../../../documents/text/keys/keyTable.ts";
import { CommentThread } from "./CommentThread.tsx";
import type { Amending } from "./useAmending.ts";
import "./amendments.css";

/** Beside the text: what was remarked on it. */
export function Comments({ amending }: { readonly amending: Amending }) {
  const intl = useIntl();
  const [filter, setFilter] = useState<"open" | "resolved">("open");
  const { comments } = amending.placed;
  const { mayDiscuss } = amending.viewer;
  const open = comments.filter(({ comment }) => !comment.isResolved);
  const resolved = comments.filter(({ comment }) => comment.isResolved);
  const shown = filter === "open" ? open : resolved;
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
      {resolved.length > 0 && (
        <SegmentedControl
          label={intl.formatMessage({ id: "comments.which" })}
          isLabelHidden
          options={[
            { id: "open", label: intl.formatMessage({ id: "comments.open" }, { count: open.length }) },
            { id: "resolved", label: intl.formatMessage({ id: "comments.resolved" }, { count: resolved.length }) },
          ]}
          value={filter}
          onChange={setFilter}
          data-testid="comments-which"
        />
      )}
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: list-style none takes the role away in WebKit readers
        <ul role="list" className="f-amend-threads">
          {shown.map((placed) => (
            <CommentThread key={placed.comment.id} placed={placed} amending={amending} />
          ))}
        </ul>
      )}
    </Section>
  );
}
