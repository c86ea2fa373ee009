import { useEffect, useState } from "react";
import { useIntl } from "react-intl";
import { DelegationMark } from "../../controls/DelegationMark.tsx";
import { lettersByClient } from "../../documents/text/authors/authorRuns.ts";
import type { Editor } from "../../documents/text/binding/createEditor.ts";
import { type Authors, type Share, sharesOf, styleOfAuthors } from "./authorsOf.ts";
import { createThrottle } from "./throttle.ts";

const EVERY_MS = 1000;

export interface AuthorsLegendProps {
  readonly editor: Editor;
  readonly authors: Authors;
}

/** Switches the marks in the text on while it is shown, and says what they mean and how much each delegation wrote. */
export function AuthorsLegend({ editor, authors }: AuthorsLegendProps) {
  const intl = useIntl();
  const [shares, setShares] = useState<readonly Share[]>([]);
  const unknown = intl.formatMessage({ id: "authors.unknown" });
  useEffect(() => {
    const count = (): void => setShares(sharesOf(lettersByClient(editor.model.layout()), authors));
    const counts = createThrottle<void>(EVERY_MS, count);
    editor.showAuthors(styleOfAuthors(authors, unknown));
    count();
    const stop = editor.model.watchLayout(() => counts.call());
    return () => {
      stop();
      counts.cancel();
      editor.showAuthors(null);
    };
  }, [editor, authors, unknown]);
  return (
    <section
      className="f-draft-legend"
      aria-label={intl.formatMessage({ id: "authors.title" })}
      data-testid="authors-legend"
    >
      <h2 className="f-draft-legend-title">{intl.formatMessage({ id: "authors.title" })}</h2>
      <ul>
        {shares.map(({ member, share }) => (
          <li key={member?.device ?? ""}>
            {member ? (
              <DelegationMark code={member.code} place={member.index} />
            ) : (
              <span className="c-mark-code">?</span>
            )}
            <bdi>{member ? member.delegation || member.name : unknown}</bdi>
            <span className="f-draft-legend-share">
              {intl.formatNumber(share, { style: "percent", maximumFractionDigits: 0 })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
