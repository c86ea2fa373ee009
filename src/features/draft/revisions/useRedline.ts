import { useEffect, useMemo, useState } from "react";
import { type Redline, redlineOf } from "../../../documents/revisions/redline.ts";
import type { Editor } from "../../../documents/text/binding/createEditor.ts";
import { numberFlows } from "../../../documents/text/numbering/numberFlows.ts";
import { readScheme, watchScheme } from "../../../documents/text/numbering/scheme.ts";
import type { DocId, SpaceId } from "../../../domain/ids.ts";
import { useAppDispatch } from "../../../state/hooks.ts";
import type { LastSeen } from "../../../state/lastSeen.ts";
import { readChanges, readRevision, type RevisionThen, type TextThen } from "../../../state/revisionCommands.ts";
import type { AppDispatch } from "../../../state/store.ts";
import type { ParagraphChange } from "../../../workspace/paragraphChanges.ts";
import type { SeenEnds } from "../../../workspace/versionText.ts";
import { createThrottle } from "../throttle.ts";
import { type ParagraphStories, paragraphStories } from "../../../workspace/paragraphStories.ts";
import { NOW, type RedlinePoint, SEEN, START } from "./redlinePoint.ts";

/** By paragraph as it is read in its text, such as "3."; the empty map for a text without numbers. */
export type Labels = ReadonlyMap<string, string>;

export interface ReadyRedline {
  readonly state: "ready";
  readonly redline: Redline;
  readonly before: TextThen;
  readonly after: TextThen;
  readonly labels: { readonly before: Labels; readonly after: Labels };
  /** Null when not all entries between the two can be read here. */
  readonly stories: ParagraphStories | null;
  /** The texts as they were made here, for whoever compares their hashes with what was signed. */
  readonly made: ReadonlyMap<RedlinePoint, RevisionThen>;
}
export type RedlineState = { readonly state: "reading" } | { readonly state: "missing" } | ReadyRedline;

export interface RedlineSource {
  readonly space: SpaceId;
  readonly doc: DocId;
  readonly editor: Editor;
  readonly lang: string;
  readonly lastSeen: LastSeen | null;
}

const EMPTY: TextThen = { blocks: [], scheme: "running" };
const READING: RedlineState = { state: "reading" };
const EVERY_MS = 500;

/** How one point differs from another. The text of now goes on being followed. */
export function useRedline(source: RedlineSource, from: RedlinePoint, to: RedlinePoint): RedlineState {
  const { space, doc, editor, lang, lastSeen } = source;
  const dispatch = useAppDispatch();
  const [told, setTold] = useState<Told | "missing" | null>(null);
  useEffect(() => {
    let isGone = false;
    setTold(null);
    void tell(dispatch, { space, doc, lastSeen }, from, to).then((answer) => {
      if (!isGone) setTold(answer ?? "missing");
    });
    return () => {
      isGone = true;
    };
  }, [dispatch, space, doc, lastSeen, from, to]);
  const now = useTextNow(editor);
  return useMemo(() => {
    if (told === null) return READING;
    if (told === "missing") return { state: "missing" };
    const after = told.after ?? now;
    return {
      state: "ready",
      redline: redlineOf(told.before.blocks, after.blocks),
      before: told.before,
      after,
      labels: { before: labelsOf(told.before, lang), after: labelsOf(after, lang) },
      stories: told.changes && paragraphStories(told.changes),
      made: told.made,
    };
  }, [told, now, lang]);
}

interface Told {
  readonly before: TextThen;
  /** Null for the text of now. */
  readonly after: TextThen | null;
  readonly changes: readonly ParagraphChange[] | null;
  readonly made: ReadonlyMap<RedlinePoint, RevisionThen>;
}
type Where = Pick<RedlineSource, "space" | "doc" | "lastSeen">;

async function tell(dispatch: AppDispatch, where: Where, from: RedlinePoint, to: RedlinePoint): Promise<Told | null> {
  const { space, doc, lastSeen } = where;
  const made = new Map<RedlinePoint, RevisionThen>();
  const read = async (point: RedlinePoint, since: SeenEnds | null): Promise<RevisionThen | null> => {
    if (point === NOW || point === SEEN || point === START) return null;
    const answer = await dispatch(readRevision(space, doc, point, since));
    if (answer.ok && answer.value) made.set(point, answer.value);
    return answer.ok ? answer.value : null;
  };
  const first = await read(from, null);
  const since = from === START ? {} : from === SEEN ? (lastSeen?.ends ?? null) : (first?.ends ?? null);
  if (!since) return null;
  const isNow = to === NOW;
  const news = isNow || from === SEEN ? await dispatch(readChanges(space, doc, since)) : null;
  const changes = news?.ok ? news.value : null;
  const second = isNow ? null : await read(to, since);
  const before = from === START ? EMPTY : from === SEEN ? (changes?.before ?? null) : first;
  if (!before || (!isNow && !second)) return null;
  return { before, after: second, changes: isNow ? (changes?.changes ?? null) : (second?.changes ?? null), made };
}

function useTextNow({ model }: Editor): TextThen {
  const [now, setNow] = useState<TextThen>(() => textOf(model));
  useEffect(() => {
    const look = createThrottle<void>(EVERY_MS, () => setNow(textOf(model)));
    look.call();
    const stops = [model.watchLayout(() => look.call()), watchScheme(model.doc, () => look.call())];
    return () => {
      for (const stop of stops) stop();
      look.cancel();
    };
  }, [model]);
  return now;
}

const textOf = ({ doc, layout }: Editor["model"]): TextThen => ({ blocks: layout().blocks, scheme: readScheme(doc) });

function labelsOf({ blocks, scheme }: TextThen, lang: string): Labels {
  const numbers = numberFlows(blocks, scheme, lang);
  return new Map(
    blocks.flatMap(({ id }, i): [string, string][] => {
      const label = numbers[i]?.label;
      return label ? [[id, label]] : [];
    }),
  );
}
