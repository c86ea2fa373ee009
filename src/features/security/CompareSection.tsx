import { useState } from "react";
import { useIntl } from "react-intl";
import { CodeWords } from "../../controls/CodeWords.tsx";
import { Section } from "../../controls/Section.tsx";
import { Select } from "../../controls/Select.tsx";
import type { DeviceId, SpaceId } from "../../domain/ids.ts";
import { compareWords } from "../../ledger/checkWords.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectMemberViews } from "../../state/selectors.ts";
import { fingerprint } from "./fingerprint.ts";

/** Five words that two members read to each other: equal words are equal keys. */
export function CompareSection({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const members = useAppSelector((state) => selectMemberViews(state, space));
  const self = members.find(({ isSelf }) => isSelf);
  const others = members.filter(({ isSelf }) => !isSelf);
  const [chosen, setChosen] = useState<DeviceId | null>(null);
  const other = others.find(({ device }) => device === chosen) ?? others[0];
  const nameOf = ({ device, name, delegation }: (typeof others)[number]): string =>
    [delegation, name].filter((word) => word !== "").join(", ") || fingerprint(device).slice(0, 19);
  return (
    <Section
      title={intl.formatMessage({ id: "security.words.title" })}
      description={intl.formatMessage({ id: other ? "security.words.lead" : "security.words.alone" })}
    >
      {self && other && (
        <div className="f-security-compare">
          <Select
            label={intl.formatMessage({ id: "security.words.with" })}
            options={others.map((one) => ({ id: one.device, label: nameOf(one) }))}
            value={other.device}
            onChange={setChosen}
            data-testid="compare-with"
          />
          <CodeWords
            label={intl.formatMessage({ id: "security.words.title" })}
            words={compareWords(space, self.device, other.device)}
            data-testid="compare-words"
          />
        </div>
      )}
    </Section>
  );
}
