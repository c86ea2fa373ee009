import type { DocId, SpaceId } from "../../domain/ids.ts";
import type { AppDispatch } from "../store.ts";
import { syncPart } from "../syncPart.ts";
import { view } from "../view.ts";

/** To where it stands what this machine lacks for a meeting. */
export const openPreparation =
  (space: SpaceId, meeting: DocId) =>
  (dispatch: AppDispatch): void => {
    dispatch(syncPart.actions.partChosen("prepare"));
    dispatch(view.actions.pageOpened({ name: "sync", space, meeting }));
  };
