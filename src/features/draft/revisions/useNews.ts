import { useEffect, useMemo, useState } from "react";
import type { DeviceId, DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch, useAppSelector } from "../../../state/hooks.ts";
import type { LastSeen } from "../../../state/lastSeen.ts";
import { readChanges } from "../../../state/revisionCommands.ts";
import { selectMemberViews } from "../../../state/selectors.ts";
import type { ParagraphChange } from "../../../workspace/paragraphChanges.ts";
import type { Replica } from "../../../workspace/replica.ts";
import { createThrottle } from "../throttle.ts";

/** What others did to a draft since this user last had it open: which paragraphs, and on which machines. */
export interface News {
  readonly paragraphs: number;
  readonly devices: readonly DeviceId[];
}

const EVERY_MS = 10_000;
const AFTER_MS = 300;

/** Null for none. Also what was written meanwhile and comes only now, when the others are met. */
export function useNews(space: SpaceId, doc: DocId, replica: Replica, lastSeen: LastSeen | null): News | null {
  const dispatch = useAppDispatch();
  const own = useOwnDevices(space);
  const [changes, setChanges] = useState<readonly ParagraphChange[]>([]);
  useEffect(() => {
    if (!lastSeen || own === "") return;
    const { ends } = lastSeen;
    const mine = new Set(own.split(" "));
    const seen = new Map(Object.entries(ends));
    const opened = Date.now();
    let isGone = false;
    const isNews = (device: string, seq: number): boolean => !mine.has(device) && seq > (seen.get(device) ?? 0);
    const look = async (): Promise<void> => {
      if (!Object.entries(replica.covers()).some(([device, seq]) => isNews(device, seq))) return;
      const answer = await dispatch(readChanges(space, doc, ends));
      if (isGone || !answer.ok || !answer.value) return;
      setChanges(answer.value.changes.filter(({ device, at }) => at < opened && !mine.has(device)));
    };
    const looks = createThrottle<void>(EVERY_MS, () => void look(), AFTER_MS);
    looks.call();
    const stop = replica.watchArrived((envelopes) => {
      if (envelopes.some(({ device, seq, time }) => time < opened && isNews(device, seq))) looks.call();
    });
    return () => {
      isGone = true;
      stop();
      looks.cancel();
    };
  }, [dispatch, space, doc, replica, lastSeen, own]);
  return useMemo(() => {
    if (changes.length === 0) return null;
    return {
      paragraphs: new Set(changes.map(({ block }) => block)).size,
      devices: [...new Set(changes.map(({ device }) => device))],
    };
  }, [changes]);
}

/** All machines of this user, in one word, so that it is the same as long as they are. */
function useOwnDevices(space: SpaceId): string {
  const members = useAppSelector((state) => selectMemberViews(state, space));
  const self = members.find(({ isSelf }) => isSelf);
  return members
    .filter(({ member }) => member === self?.member)
    .map(({ device }) => device)
    .join(" ");
}
