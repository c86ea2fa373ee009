import { useIntl } from "react-intl";
import { StatusDot } from "../../controls/StatusDot.tsx";
import { useAppSelector } from "../../state/hooks.ts";

const words = {
  keychain: "protection.keychain",
  passphrase: "protection.byPassphrase",
  none: "protection.none",
} as const;

/** How the keys of this machine are kept: said openly, also when the answer is "not at all". */
export function ProtectionLine() {
  const intl = useIntl();
  const protection = useAppSelector((state) => state.session.vault?.protection ?? null);
  if (!protection) return null;
  return (
    <p className="f-settings-protection" data-testid="protection" data-protection={protection}>
      <StatusDot tone={protection === "none" ? "warn" : "ok"}>
        {intl.formatMessage({ id: words[protection] })}
      </StatusDot>
    </p>
  );
}
