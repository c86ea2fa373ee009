import { useIntl } from "react-intl";
import { Banner } from "../../controls/Banner.tsx";
import { Checkbox } from "../../controls/Checkbox.tsx";
import type { Bracket } from "../../documents/discussion/readBrackets.ts";
import { BracketWords } from "./amendments/BracketWords.tsx";
import type { PlacedBracket } from "./amendments/placeDiscussion.ts";
import { SpeakerName } from "./amendments/SpeakerName.tsx";
import type { Amending } from "./amendments/useAmending.ts";

export interface AdoptionChoiceProps {
  readonly amending: Amending;
  /** The brackets that are in the way. */
  readonly hindrances: readonly Bracket[];
  readonly isAdopted: boolean;
  readonly onChange: (isAdopted: boolean) => void;
}

/** Whether the version is the adopted text, and what has to be settled before it can be. */
export function AdoptionChoice({ amending, hindrances, isAdopted, onChange }: AdoptionChoiceProps) {
  const intl = useIntl();
  const { reservations, unread } = amending.discussion;
  const reserved = reservations.filter(({ withdrawn }) => !withdrawn).length;
  return (
    <>
      <Checkbox
        isSelected={isAdopted}
        onChange={onChange}
        isDisabled={!amending.isHeard}
        description={intl.formatMessage({ id: "adoption.text" })}
        data-testid="adopted"
      >
        {intl.formatMessage({ id: "adoption.label" })}
      </Checkbox>
      {isAdopted && hindrances.length > 0 && <InTheWay amending={amending} hindrances={hindrances} />}
      {isAdopted && reserved > 0 && (
        <p className="f-draft-quiet" data-testid="adopted-reserved">
          {intl.formatMessage({ id: "adoption.reserved" }, { count: reserved })}
        </p>
      )}
      {isAdopted && unread > 0 && (
        <p className="f-draft-quiet">{intl.formatMessage({ id: "amendments.unread" }, { count: unread })}</p>
      )}
    </>
  );
}

function InTheWay({ amending, hindrances }: Pick<AdoptionChoiceProps, "amending" | "hindrances">) {
  const intl = useIntl();
  return (
    <Banner
      tone="warn"
      isUrgent
      title={intl.formatMessage({ id: "adoption.hindered" })}
      data-testid="adoption-hindered"
    >
      {/* biome-ignore lint/a11y/noRedundantRoles: list-style none takes the role away in WebKit readers */}
      <ul role="list" className="f-amend-threads">
        {amending.placed.brackets
          .filter(({ bracket }) => hindrances.includes(bracket))
          .map((placed) => (
            <Row key={placed.bracket.id} placed={placed} amending={amending} />
          ))}
      </ul>
    </Banner>
  );
}

/** So many letters at each end are enough to know the words. */
const KEEP = 60;

function Row({ placed, amending }: { readonly placed: PlacedBracket; readonly amending: Amending }) {
  const { bracket, words, paragraph } = placed;
  return (
    <li data-testid="adoption-bracket">
      <SpeakerName speaker={amending.viewer.speakers.of(bracket.speaker)} />{" "}
      {paragraph?.number && <span className="f-amend-number">{paragraph.number}</span>}
      <BracketWords
        lang={amending.lang}
        words={words ?? bracket.quote}
        alternatives={bracket.alternatives}
        keep={KEEP}
      />
    </li>
  );
}
