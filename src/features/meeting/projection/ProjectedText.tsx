import type { PaperPlace } from "../../../documents/meeting/statement.ts";
import { AmendedPair } from "../papers/AmendedPair.tsx";
import { discussedAmendment } from "../papers/discussedAmendment.ts";
import { AmendmentSpeaker } from "../papers/ParagraphAmendments.tsx";
import { useAmendments } from "../papers/useAmendments.ts";
import { usePaperName } from "../papers/usePaperName.ts";
import { usePaperText } from "../papers/usePaperText.ts";
import type { MeetingRoom } from "../useMeetingRoom.ts";

/** The paragraph under discussion, or as it stands and as the amendment that is spoken about would have it. */
export function ProjectedText({ room, paper }: { readonly room: MeetingRoom; readonly paper: PaperPlace }) {
  const { doc, content, block } = paper;
  const name = usePaperName(room.space, doc, content);
  const text = usePaperText(room.space, doc, content);
  const discussed = discussedAmendment(room, doc);
  // Only what is spoken about is looked for in the text.
  const amendment = useAmendments(room.space, discussed === "" ? null : doc).find(({ id }) => id === discussed);
  if (typeof text === "string") return null;
  const paragraph = text.find((one) => one.block === block) ?? text[0];
  return (
    paragraph && (
      <figure className="f-projection-text" data-testid="projected-text">
        <figcaption>
          <bdi>{[name.reference, name.title, name.at, amendment && paragraph.label].filter(Boolean).join(" · ")}</bdi>
        </figcaption>
        {amendment ? (
          <div className="f-projection-amended" data-testid="projected-amendment">
            <p className="f-projection-proposer">
              <AmendmentSpeaker room={room} amendment={amendment} />
            </p>
            <AmendedPair amendment={amendment} lang={name.lang} />
          </div>
        ) : (
          <p className="f-projection-paragraph" lang={name.lang} dir="auto">
            {paragraph.label !== "" && `${paragraph.label} `}
            {paragraph.text}
          </p>
        )}
      </figure>
    )
  );
}
