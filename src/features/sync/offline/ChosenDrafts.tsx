import { useIntl } from "react-intl";
import { Checkbox } from "../../../controls/Checkbox.tsx";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectDrafts } from "../../../state/selectors.ts";

interface ChosenDraftsProps {
  readonly space: SpaceId;
  readonly docs: readonly DocId[];
  readonly onChange: (docs: readonly DocId[]) => void;
}

/** Some of the drafts, each with its translations, discussions and files. */
export function ChosenDrafts({ space, docs, onChange }: ChosenDraftsProps) {
  const intl = useIntl();
  const drafts = useAppSelector((state) => selectDrafts(state, space));
  const originals = drafts.filter(({ original }) => original === undefined);
  const sorted = [...originals].sort(
    (a, b) => new Intl.Collator(intl.locale).compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
  );
  const toggle = (doc: DocId, isChosen: boolean): void => {
    const others = docs.filter((one) => one !== doc);
    onChange(isChosen ? [...others, doc] : others);
  };
  return (
    <fieldset className="f-sync-chosen" aria-label={intl.formatMessage({ id: "offline.what.drafts" })}>
      {sorted.map(({ id, title, reference }) => (
        <Checkbox
          key={id}
          isSelected={docs.includes(id)}
          onChange={(isChosen) => toggle(id, isChosen)}
          data-testid="offline-draft"
          {...(reference && { description: reference })}
        >
          <bdi>{title || intl.formatMessage({ id: "drafts.untitled" })}</bdi>
        </Checkbox>
      ))}
    </fieldset>
  );
}
