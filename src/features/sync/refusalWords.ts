import type { IntlShape } from "react-intl";
import type { Refusal } from "../../domain/refusal.ts";

/** Why something was refused. Where it was the role of its author, the role and the place are named. */
export function refusalWords(intl: IntlShape, { code, detail = "" }: Refusal): string {
  const [role, , kind] = detail.split(" ");
  const isNamed = code === "role" && (role === "observer" || role === "delegate");
  return isNamed
    ? intl.formatMessage({ id: `refusal.role.${role}` }, { kind })
    : intl.formatMessage({ id: `refusal.${code}` });
}
