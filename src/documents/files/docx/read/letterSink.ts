import type { PaperMarks, PaperRun } from "../../paper.ts";
import type { Reading } from "./reading.ts";
import type { Revision } from "./touches.ts";
import type { XmlElement } from "./xmlTree.ts";

/** Where letters stand: by whom they came and are to go, and where they lead. */
export type Around = {
  readonly inserted: Revision | null;
  readonly deleted: Revision | null;
  readonly link: string | null;
  /** Headings are bold by themselves. */
  readonly isHeading: boolean;
};

export type Letters = {
  readonly runs: readonly PaperRun[];
  /** Their words stand behind the paragraph. */
  readonly boxes: readonly XmlElement[];
};

/** Takes the letters of one paragraph as they are read. */
export type LetterSink = Letters & {
  readonly put: (text: string, marks: PaperMarks, around: Around, note?: string) => void;
  /** Of a comment on no words only the place is known. */
  readonly placeComment: (id: string, marks: PaperMarks, around: Around) => void;
  readonly putBoxes: (found: readonly XmlElement[]) => void;
};

export function createLetterSink({ tally, touches, openComments, placedComments }: Reading): LetterSink {
  const runs: PaperRun[] = [];
  const boxes: XmlElement[] = [];
  const put: LetterSink["put"] = (text, marks, { inserted, deleted }, note) => {
    tally.count("letters", text.length);
    for (const id of openComments) placedComments.add(id);
    runs.push({ text, marks, note: note ?? null, comments: [...openComments], ...touches.of(inserted, deleted) });
  };
  return {
    runs,
    boxes,
    put,
    placeComment: (id, marks, around) => {
      if (placedComments.has(id)) return;
      openComments.add(id);
      put("", marks, around);
      openComments.delete(id);
    },
    putBoxes: (found) => void boxes.push(...found),
  };
}
