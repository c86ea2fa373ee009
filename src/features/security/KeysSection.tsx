import { useIntl } from "react-intl";
import { Facts } from "../../controls/Facts.tsx";
import { Section } from "../../controls/Section.tsx";
import { StatusDot } from "../../controls/StatusDot.tsx";
import type { SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { fingerprint } from "./fingerprint.ts";

const words = {
  keychain: "protection.keychain",
  passphrase: "protection.byPassphrase",
  none: "protection.none",
} as const;

/** The keys that matter here: what this machine signs with, what seals the space, and what guards both on the disk. */
export function KeysSection({ space }: { readonly space: SpaceId }) {
  const intl = useIntl();
  const here = useAppSelector((state) => state.session.spaces[space]);
  const protection = useAppSelector((state) => state.session.vault?.protection ?? null);
  if (!here) return null;
  const facts = [
    {
      label: intl.formatMessage({ id: "security.keys.machine" }),
      value: (
        <code className="f-security-code" data-testid="fingerprint">
          {fingerprint(here.self)}
        </code>
      ),
    },
    {
      label: intl.formatMessage({ id: "security.keys.space" }),
      value: intl.formatMessage({ id: "security.keys.number" }, { number: here.keyNumber, count: here.members.length }),
    },
    ...(protection
      ? [
          {
            label: intl.formatMessage({ id: "settings.protection" }),
            value: (
              <StatusDot tone={protection === "none" ? "warn" : "ok"}>
                {intl.formatMessage({ id: words[protection] })}
              </StatusDot>
            ),
          },
        ]
      : []),
  ];
  return (
    <Section title={intl.formatMessage({ id: "security.keys.title" })}>
      <Facts facts={facts} />
    </Section>
  );
}
