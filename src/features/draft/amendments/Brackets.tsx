import { useId, useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { Kbd } from "../../../controls/Kbd.tsx";
import { Section } from "../../../controls/Section.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { isStanding } from "../../../documents/discussion/readBrackets.ts";
import { keysFor } from "../../../documents/text/keys/keyTable.ts";
import { BracketRow } from "./BracketRow.tsx";
import { inParagraphs, type ParagraphRows } from "./inParagraphs.ts";
import { ParagraphTitle } from "./ParagraphTitle.tsx";
import type { PlacedBracket } from "./placeDiscussion.ts";
import type { Amending } from "./useAmending.ts";
import "./amendments.css";

/** Beside the text: what is not agreed in it, paragraph by paragraph, and how much of it is still open. */
export function Brackets({ amending }: { readonly amending: Amending }) {
  const intl = useIntl();
  const [filter, setFilter] = useState<"open" | "settled">("open");
  const { brackets } = amending.placed;
  const { mayDiscuss } = amending.viewer;
  const open = brackets.filter(({ bracket }) => isStanding(bracket));
  const settled = brackets.filter(({ bracket }) => !isStanding(bracket));
  const shown = filter === "open" ? open : settled;
  return (
    <Section title={intl.formatMessage({ id: "brackets.title" }, { count: open.length })} data-testid="brackets">
      {brackets.length === 0 && (
        <p className="f-draft-quiet">
          {intl.formatMessage({ id: mayDiscuss ? "brackets.none.how" : "brackets.none" })}{" "}
          {mayDiscuss && <Kbd keys={keysFor("bracket")} />}
        </p>
      )}
      {mayDiscuss && (
        <Button icon="bracket" onPress={() => amending.begin("bracket")} data-testid="bracket">
          {intl.formatMessage({ id: "brackets.put" })}
        </Button>
      )}
      {brackets.length > 0 && (
        <SegmentedControl
          label={intl.formatMessage({ id: "brackets.which" })}
          isLabelHidden
          options={[
            { id: "open", label: intl.formatMessage({ id: "brackets.open" }, { count: open.length }) },
            { id: "settled", label: intl.formatMessage({ id: "brackets.settled" }, { count: settled.length }) },
          ]}
          value={filter}
          onChange={setFilter}
          data-testid="brackets-which"
        />
      )}
      {brackets.length > 0 && shown.length === 0 && (
        <p className="f-draft-quiet">
          {intl.formatMessage({ id: filter === "open" ? "brackets.noneOpen" : "brackets.noneSettled" })}
        </p>
      )}
      {inParagraphs(shown).map((group) => (
        <Group key={group.paragraph?.block ?? ""} group={group} amending={amending} />
      ))}
    </Section>
  );
}

interface GroupProps {
  readonly group: ParagraphRows<PlacedBracket>;
  readonly amending: Amending;
}

function Group({ group: { paragraph, rows }, amending }: GroupProps) {
  const intl = useIntl();
  const title = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: neither fields nor a landmark; the same paragraph may stand among the amendments too
    <div className="f-amend-group" role="group" aria-labelledby={title} data-testid="bracket-group">
      <ParagraphTitle id={title} paragraph={paragraph} lost={intl.formatMessage({ id: "amendments.lost" })} />
      {/* biome-ignore lint/a11y/noRedundantRoles: list-style none takes the role away in WebKit readers */}
      <ul role="list">
        {rows.map((placed) => (
          <BracketRow key={placed.bracket.id} placed={placed} amending={amending} />
        ))}
      </ul>
    </div>
  );
}
