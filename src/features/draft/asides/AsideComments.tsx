import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Icon } from "../../../controls/icons/Icon.tsx";
import { Section } from "../../../controls/Section.tsx";
import { CommentThread } from "../amendments/CommentThread.tsx";
import type { Aside } from "./aside.ts";
import "./asides.css";

/** Beside the text: what was remarked on it among the members of one other space. */
export function AsideComments({ aside }: { readonly aside: Aside }) {
  const intl = useIntl();
  const [hasResolved, setResolved] = useState(false);
  const open = aside.comments.filter(({ comment }) => !comment.isResolved);
  const resolved = aside.comments.length - open.length;
  const shown = hasResolved ? aside.comments : open;
  const title = intl.formatMessage({ id: "asides.title" }, { count: open.length, space: aside.name });
  return (
    <Section title={title} data-testid="aside-comments">
      <p className="f-aside-readers">
        <Icon name="lock" size="small" />
        <span>{intl.formatMessage({ id: "asides.readers" }, { space: <bdi key="space">{aside.name}</bdi> })}</span>
      </p>
      {shown.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: list-style none takes the role away in WebKit readers
        <ul role="list" className="f-amend-threads">
          {shown.map((placed) => (
            <CommentThread key={placed.comment.id} placed={placed} speaking={aside} />
          ))}
        </ul>
      )}
      {resolved > 0 && (
        <Button variant="quiet" onPress={() => setResolved(!hasResolved)} data-testid="aside-resolved">
          {intl.formatMessage({ id: hasResolved ? "asides.hideResolved" : "asides.showResolved" }, { count: resolved })}
        </Button>
      )}
    </Section>
  );
}
