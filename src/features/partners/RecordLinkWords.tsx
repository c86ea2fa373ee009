import { standingOf } from "../../documents/partners/recordLinks.ts";
import { Icon } from "../../controls/icons/Icon.tsx";
import { usePartners } from "./partnersContext.ts";
import { useRecordWords } from "./useRecordWords.ts";

/** A link to a record: pressed, it opens it. What is gone has a mark, in words too, and cannot be opened where there is nothing to see. */
export function RecordLinkWords({ id }: { readonly id: string }) {
  const words = useRecordWords();
  const { books, open } = usePartners();
  const standing = standingOf(books.get(id));
  const name = <bdi>{words.record(id)}</bdi>;
  return (
    <span className="f-partners-link" data-standing={standing}>
      {standing !== "here" && <Icon name="warning" size="small" />}
      {standing === "here" || standing === "removed" ? (
        <button type="button" className="f-partners-open" onClick={() => open(id)} data-testid="record-link">
          {name}
        </button>
      ) : (
        name
      )}
    </span>
  );
}
