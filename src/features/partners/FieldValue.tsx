import { useIntl } from "react-intl";
import { Link } from "../../controls/Link.tsx";
import type { FieldFacts, Value } from "../../documents/partners/field.ts";
import { useAppDispatch } from "../../state/hooks.ts";
import { openLink } from "../../state/systemCommands.ts";
import { RecordLinkWords } from "./RecordLinkWords.tsx";
import { useRecordWords } from "./useRecordWords.ts";

/** What a field says. Links to records open them. */
export function FieldValue({ facts, value }: { readonly facts: FieldFacts; readonly value: Value }) {
  const intl = useIntl();
  const dispatch = useAppDispatch();
  const words = useRecordWords();
  const shown = words.value(facts, value);
  if (shown === "") return <span className="f-partners-quiet">{intl.formatMessage({ id: "partners.nothing" })}</span>;
  switch (facts.control) {
    case "link":
    case "links":
      return (
        <ul className="f-partners-links">
          {(Array.isArray(value) ? value : [String(value)]).map((id) => (
            <li key={id}>
              <RecordLinkWords id={id} />
            </li>
          ))}
        </ul>
      );
    case "address":
      // Only what is sealed on the way is opened.
      if (!shown.startsWith("https:")) return <span>{shown}</span>;
      return <Link onPress={() => void dispatch(openLink(shown))}>{shown}</Link>;
    case "email":
      return <Link onPress={() => void dispatch(openLink(`mailto:${shown}`))}>{shown}</Link>;
    case "longText":
      return (
        <p className="f-partners-long" dir="auto">
          {shown}
        </p>
      );
    default:
      return <bdi>{shown}</bdi>;
  }
}
