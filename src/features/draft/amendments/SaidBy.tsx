import { useIntl } from "react-intl";
import { RelativeTime } from "../../../controls/RelativeTime.tsx";
import type { OnBehalf } from "../../../documents/discussion/statement.ts";
import { SpeakerName } from "./SpeakerName.tsx";
import type { Speakers } from "./speakersOf.ts";

export interface SaidByProps {
  readonly said: { readonly speaker: string; readonly at: number; readonly onBehalf?: OnBehalf };
  readonly speakers: Speakers;
}

/** Whose words these are and since when; of those that were entered from a file both who wrote them and who answers for that. */
export function SaidBy({ said: { speaker, at, onBehalf }, speakers }: SaidByProps) {
  const who = <SpeakerName key="who" speaker={speakers.of(speaker)} />;
  if (onBehalf) return <FromFile onBehalf={onBehalf} speaker={speaker} speakers={speakers} />;
  return (
    <span>
      {who}{" "}
      <span className="f-amend-when">
        <RelativeTime at={at} />
      </span>
    </span>
  );
}

interface FromFileProps {
  readonly onBehalf: OnBehalf;
  readonly speaker: string;
  readonly speakers: Speakers;
}

function FromFile({ onBehalf: { name, date }, speaker, speakers }: FromFileProps) {
  const intl = useIntl();
  const who = <SpeakerName key="who" isShort speaker={speakers.of(speaker)} />;
  const when = date === null ? null : intl.formatDate(date, { dateStyle: "medium" });
  return (
    <span data-testid="on-behalf">
      <bdi className="f-amend-author">{name || intl.formatMessage({ id: "import.unnamed" })}</bdi>{" "}
      <span className="f-amend-when">
        {when === null
          ? intl.formatMessage({ id: "import.entered" }, { who })
          : intl.formatMessage({ id: "import.entered.dated" }, { who, when })}
      </span>
    </span>
  );
}
