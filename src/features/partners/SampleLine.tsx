import { useIntl } from "react-intl";
import list from "../../../resources/partners/cities.json";

/** What the list of cities that comes with the app is, and of when. */
export function SampleLine() {
  const intl = useIntl();
  const day = intl.formatDate(`${list.asOf}T12:00:00Z`, { dateStyle: "long", timeZone: "UTC" });
  return <p className="f-partners-quiet">{intl.formatMessage({ id: "partners.sample" }, { day })}</p>;
}
