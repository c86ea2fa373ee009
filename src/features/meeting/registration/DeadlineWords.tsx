import { useIntl } from "react-intl";
import { TimeSpan } from "../../../controls/TimeSpan.tsx";
import type { Meeting } from "../../../documents/register/meetings.ts";

/** Until when one registers: the instant, and the label as it is printed, which may say another zone. */
export function DeadlineWords({ meeting }: { readonly meeting: Meeting }) {
  const intl = useIntl();
  const { registrationBy, registrationAsPrinted, zone } = meeting;
  if (registrationBy === 0 && registrationAsPrinted === "")
    return intl.formatMessage({ id: "registration.noDeadline" });
  return (
    <>
      {intl.formatMessage({ id: "meetings.field.by" })}{" "}
      {registrationBy > 0 && <TimeSpan from={registrationBy} to={0} zone={zone} />}
      {registrationAsPrinted !== "" && (
        <>
          {registrationBy > 0 && " · "}
          <bdi>{registrationAsPrinted}</bdi>
        </>
      )}
    </>
  );
}
