import { useMemo } from "react";
import type { DocId, SpaceId } from "../../domain/ids.ts";
import { useAppSelector } from "../../state/hooks.ts";
import { selectMemberViews } from "../../state/selectors.ts";
import { type Authors, authorsOf } from "./authorsOf.ts";

export function useAuthors(space: SpaceId, doc: DocId): Authors {
  const members = useAppSelector((state) => selectMemberViews(state, space));
  return useMemo(() => authorsOf(space, doc, members), [space, doc, members]);
}
