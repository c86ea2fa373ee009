import type { IntlShape } from "react-intl";
import type { Refusal } from "../../domain/refusal.ts";

/** Why something was refused. Where it was the role of its author, the role and the place are named; of two stories, where they part. */
export function refusalWords(intl: IntlShape, { code, detail = "" }: Refusal): string {
  if (code === "otherStory") {
    const [entry = 0, fold = 0] = detail.split(" ").map(Number);
    return intl.formatMessage({ id: "refusal.otherStory" }, { entry, fold });
  }
  const [role, , kind] = detail.split(" ");
  const isNamed = code === "role" && (role === "observer" || role === "delegate");
  return isNamed
    ? intl.formatMessage({ id: `refusal.role.${role}` }, { kind })
    : intl.formatMessage({ id: `refusal.${code}` });
}
