import { useState } from "react";
import { useIntl } from "react-intl";
import { Button } from "../../../controls/Button.tsx";
import { IconButton } from "../../../controls/IconButton.tsx";
import { Kbd } from "../../../controls/Kbd.tsx";
import { Section } from "../../../controls/Section.tsx";
import { SegmentedControl } from "../../../controls/SegmentedControl.tsx";
import { keysFor } from "../../../documents/text/keys/keyTable.ts";
import { needsRuling } from "./actsFor.ts";
import { AmendmentGroup } from "./AmendmentGroup.tsx";
import type { Amending } from "./useAmending.ts";
import "./amendments.css";

/** Beside the text: what was proposed to it, paragraph by paragraph. */
export function Amendments({ amending }: { readonly amending: Amending }) {
  const intl = useIntl();
  const [wished, setFilter] = useState<"open" | "settled">("open");
  const { discussion, viewer } = amending;
  const { amendments, unread } = discussion;
  const open = amendments.filter(needsRuling).length;
  const settled = amendments.length - open;
  return (
    <Section
      title={intl.formatMessage({ id: "amendments.title" }, { count: open })}
      data-testid="amendments"
      actions={
        amendments.length > 0 && (
          <IconButton
            icon="table"
            label={intl.formatMessage({ id: "amendments.compilation" })}
            onPress={() => amending.show({ type: "compilation" })}
            data-testid="compilation-open"
          />
        )
      }
    >
      {amendments.length === 0 && <NoneYet mayDiscuss={viewer.mayDiscuss} />}
      {viewer.mayDiscuss && (
        <Button icon="amendment" onPress={() => amending.begin("propose")} data-testid="propose">
          {intl.formatMessage({ id: "amendments.propose" })}
        </Button>
      )}
      {amendments.length > 0 && (
        <SegmentedControl
          label={intl.formatMessage({ id: "amendments.which" })}
          isLabelHidden
          options={[
            { id: "open", label: intl.formatMessage({ id: "amendments.open" }, { count: open }) },
            { id: "settled", label: intl.formatMessage({ id: "amendments.settled" }, { count: settled }) },
          ]}
          value={wished}
          onChange={setFilter}
          data-testid="amendments-which"
        />
      )}
      {amendments.length > 0 && <Groups amending={amending} isOpen={wished === "open"} />}
      {unread > 0 && (
        <p className="f-draft-quiet" data-testid="unread">
          {intl.formatMessage({ id: "amendments.unread" }, { count: unread })}
        </p>
      )}
    </Section>
  );
}

function NoneYet({ mayDiscuss }: { readonly mayDiscuss: boolean }) {
  const intl = useIntl();
  if (!mayDiscuss) return <p className="f-draft-quiet">{intl.formatMessage({ id: "amendments.none" })}</p>;
  return (
    <p className="f-draft-quiet">
      {intl.formatMessage({ id: "amendments.none.how" })} <Kbd keys={keysFor("propose")} />
    </p>
  );
}

function Groups({ amending, isOpen }: { readonly amending: Amending; readonly isOpen: boolean }) {
  const intl = useIntl();
  const authors = new Map(amending.discussion.amendments.map(({ id, speaker }) => [id, speaker]));
  const groups = amending.placed.groups.flatMap((group) => {
    const shown = group.amendments.filter(({ amendment }) => needsRuling(amendment) === isOpen);
    return shown.length > 0 ? [{ group, shown }] : [];
  });
  if (groups.length === 0) {
    const id = isOpen ? "amendments.noneOpen" : "amendments.noneSettled";
    return <p className="f-draft-quiet">{intl.formatMessage({ id })}</p>;
  }
  return groups.map(({ group, shown }) => (
    <AmendmentGroup
      key={group.paragraph?.block ?? ""}
      {...{ group, shown, amending }}
      authorOf={(id) => authors.get(id) ?? null}
    />
  ));
}
