import { type ReactNode, useCallback, useMemo, useState } from "react";
import { useIntl } from "react-intl";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppSelector } from "../../../state/hooks.ts";
import { selectSpaces } from "../../../state/spaceSelectors.ts";
import type { Aside } from "./aside.ts";
import { AsideSource } from "./AsideSource.tsx";

export interface Asides {
  /** One for each other space of this person, in their order. */
  readonly all: readonly Aside[];
  /** What keeps them known; to be put somewhere on the page. */
  readonly sources: ReactNode;
}

export interface AsidesOptions {
  readonly space: SpaceId;
  readonly doc: DocId;
  /** Null until the text and what its own space says of it are shown: they come first. */
  readonly editor: Editor | null;
  readonly lang: string;
}

/**
 * What is said of a draft in the other spaces of this person. No space tells that it belongs to another; so each is asked, and who
 * was let into one later sees what was said there too.
 */
export function useAsides({ space, doc, editor, lang }: AsidesOptions): Asides {
  const intl = useIntl();
  const spaces = useAppSelector(selectSpaces);
  const [known, setKnown] = useState<Readonly<Record<SpaceId, Aside>>>({});
  const onAside = useCallback((of: SpaceId, aside: Aside | null): void => {
    setKnown(({ [of]: _before, ...others }) => (aside ? { ...others, [of]: aside } : others));
  }, []);
  const others = useMemo(() => spaces.filter((one) => one.space !== space), [spaces, space]);
  const all = useMemo(() => others.flatMap((one) => known[one.space] ?? []), [others, known]);
  const unnamed = intl.formatMessage({ id: "shell.unnamedSpace" });
  const sources = useMemo(
    () =>
      editor &&
      others.map((one) => (
        <AsideSource key={one.space} space={one.space} name={one.name || unnamed} {...{ doc, editor, lang, onAside }} />
      )),
    [editor, others, unnamed, doc, lang, onAside],
  );
  return useMemo(() => ({ all, sources }), [all, sources]);
}
