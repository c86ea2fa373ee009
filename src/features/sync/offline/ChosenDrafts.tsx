import { useIntl } from "react-intl";
import { Checkbox } from "../../../controls/Checkbox.tsx";
import { RadioGroup } from "../../../controls/RadioGroup.tsx";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import type { OfflineChoice } from "../../../state/offline/offlineSelectors.ts";
import { selectDrafts } from "../../../state/selectors.ts";

interface ChosenDraftsProps {
  readonly space: SpaceId;
  readonly choice: OfflineChoice;
  readonly onChange: (choice: OfflineChoice) => void;
}

/** All of the space, or some of its drafts with their translations, discussions and files. */
export function ChosenDrafts({ space, choice, onChange }: ChosenDraftsProps) {
  const intl = useIntl();
  const drafts = useAppSelector((state) => selectDrafts(state, space));
  const originals = drafts.filter(({ original }) => original === undefined);
  const sorted = [...originals].sort(
    (a, b) => new Intl.Collator(intl.locale).compare(a.title, b.title) || (a.id < b.id ? -1 : 1),
  );
  const toggle = (doc: DocId, isChosen: boolean): void => {
    const others = (choice ?? []).filter((one) => one !== doc);
    onChange(isChosen ? [...others, doc] : others);
  };
  return (
    <div className="f-sync-choice">
      <RadioGroup
        label={intl.formatMessage({ id: "offline.what" })}
        value={choice === null ? "space" : "drafts"}
        onChange={(id) => onChange(id === "space" ? null : [])}
        options={[
          { id: "space", label: intl.formatMessage({ id: "offline.what.space" }) },
          {
            id: "drafts",
            label: intl.formatMessage({ id: "offline.what.drafts" }),
            description: intl.formatMessage({ id: "offline.what.drafts.text" }),
          },
        ]}
        data-testid="offline-what"
      />
      {choice !== null && (
        <fieldset className="f-sync-drafts" aria-label={intl.formatMessage({ id: "offline.what.drafts" })}>
          {sorted.map(({ id, title, reference }) => (
            <Checkbox
              key={id}
              isSelected={choice.includes(id)}
              onChange={(isChosen) => toggle(id, isChosen)}
              data-testid="offline-draft"
              {...(reference && { description: reference })}
            >
              <bdi>{title || intl.formatMessage({ id: "drafts.untitled" })}</bdi>
            </Checkbox>
          ))}
        </fieldset>
      )}
    </div>
  );
}
