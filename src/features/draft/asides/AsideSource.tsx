import { useEffect, useMemo } from "react";
import { useIntl } from "react-intl";
import { createCommentMarks } from "../../../documents/amendments/commentMarks.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectMayDiscuss } from "../../../state/selectors.ts";
import { useDiscussion } from "../amendments/useDiscussion.ts";
import { usePlaced } from "../amendments/usePlaced.ts";
import { useSaying } from "../amendments/useSaying.ts";
import { useSpeakers } from "../amendments/useSpeakers.ts";
import type { Aside } from "./aside.ts";

export interface AsideSourceProps {
  /** Not the space of the draft. */
  readonly space: SpaceId;
  readonly name: string;
  readonly doc: DocId;
  readonly editor: Editor;
  readonly lang: string;
  /** Null when it is not known any more. */
  readonly onAside: (space: SpaceId, aside: Aside | null) => void;
}

/** Keeps it known what is said of the draft in one other space. Draws nothing. */
export function AsideSource({ space, name, doc, editor, lang, onAside }: AsideSourceProps) {
  const intl = useIntl();
  const speakers = useSpeakers(space);
  const said = useDiscussion(space, doc);
  const { discussion, placed } = usePlaced(editor, said, speakers);
  const saying = useSaying(space, doc);
  const mayDiscuss = useAppSelector((state) => selectMayDiscuss(state, space)) && said !== null;
  const marksOf = useMemo(
    () =>
      createCommentMarks(editor.model, ({ speaker }) => {
        const who = speakers.of(speaker).name || intl.formatMessage({ id: "members.unnamed" });
        // Delegations have colours in the space of the draft only.
        return {
          className: "author--unknown",
          title: intl.formatMessage({ id: "asides.inText" }, { who, space: name }),
        };
      }),
    [editor, speakers, intl, name],
  );
  const viewer = useMemo(() => ({ speakers, mayDiscuss, mayRule: false }), [speakers, mayDiscuss]);
  // `placed` changes when the text moves what was said.
  const marks = useMemo(() => (placed.comments.length === 0 ? [] : marksOf(discussion)), [marksOf, discussion, placed]);
  const { comments } = placed;
  useEffect(() => {
    onAside(space, { space, name, comments, marks, viewer, saying, lang });
  }, [onAside, space, name, comments, marks, viewer, saying, lang]);
  useEffect(() => () => onAside(space, null), [onAside, space]);
  return null;
}
