/**
 * A draft as a file carries it: plain data without any trace of how it is stored here, the same whatever the file and whichever way it
 * goes. It can be posted to a worker as it is. Numbers are as they are read on screen; nothing that writes a file counts again.
 */
export type Paper = {
  readonly title: string;
  /** Such as GT-ADI-INT(2021)2; "" for none. */
  readonly reference: string;
  /** BCP 47 tag of the text. */
  readonly lang: string;
  readonly body: readonly PaperBlock[];
  /** In the order of their markers. */
  readonly notes: readonly PaperNote[];
  /** What is proposed to the text; runs name it by its id. */
  readonly proposals: readonly PaperProposal[];
  /** What is remarked on the text; runs name it by its id. */
  readonly comments: readonly PaperComment[];
};

export type PaperBlock = PaperParagraph | PaperTable;

export type PaperParagraph = {
  readonly type: "paragraph";
  readonly kind: "paragraph" | "heading" | "quote";
  /** Of a heading from 1; of a paragraph the depth of its list, 0 for none. */
  readonly level: number;
  /** Of a paragraph with a depth: an item with a number, else with a bullet. */
  readonly isNumbered: boolean;
  /** As it is read: `3.`, `1.2`, `(a)`, `Article 4`; null where there is none, and where a file does not say it. */
  readonly number: string | null;
  /** BCP 47 tag where it is not the paper's. */
  readonly lang: string | null;
  readonly runs: readonly PaperRun[];
  /** Of the end of the paragraph: with an inserted one a paragraph comes, with a deleted one this goes on in the next. */
  readonly end: Touch;
};

/** By which proposals something came or is to go (ids of `Paper.proposals`). What came by one may go by another. */
export type Touch = { readonly inserted: string | null; readonly deleted: string | null };

export const UNTOUCHED: Touch = { inserted: null, deleted: null };

/** For a cell or a note that has none. */
export const EMPTY_PARAGRAPH: PaperParagraph = {
  type: "paragraph",
  kind: "paragraph",
  level: 0,
  isNumbered: false,
  number: null,
  lang: null,
  runs: [],
  end: UNTOUCHED,
};

/** Letters of one look. A line break in a paragraph is "\n". */
export type PaperRun = Touch & {
  /** "" for a marker, and for the place of a comment on no words. */
  readonly text: string;
  readonly marks: PaperMarks;
  /** The marker of this note (`PaperNote.id`). */
  readonly note: string | null;
  /** Ids of the comments on these letters. */
  readonly comments: readonly string[];
};

export type PaperMarks = {
  readonly strong: boolean;
  readonly em: boolean;
  readonly underline: boolean;
  /** An address as `checkedLink` allows it. */
  readonly link: string | null;
};

export const PLAIN_MARKS: PaperMarks = { strong: false, em: false, underline: false, link: null };

export type PaperTable = {
  readonly type: "table";
  /** Its text is above the table; without runs there is none. */
  readonly caption: PaperParagraph;
  /** The first row names the columns. */
  readonly hasHeader: boolean;
  /** Cells by row, as many in each. A cell is never without a paragraph. */
  readonly rows: readonly (readonly (readonly PaperParagraph[])[])[];
};

export type PaperNote = {
  readonly id: string;
  readonly number: number;
  readonly paragraphs: readonly PaperParagraph[];
};

/** Who says something. `initials`: letters for the margin; `at`: milliseconds since 1970, null where a file does not say. */
type Said = { readonly author: string; readonly initials: string; readonly at: number | null };

export type PaperProposal = Said & { readonly id: string };

export type PaperRemark = Said & {
  /** Paragraphs are parted by "\n". */
  readonly text: string;
};

/**
 * What a comment is: a remark or what is said of an amendment; that its words stand in square brackets, which every file draws around
 * them; or that a delegation reserves its position.
 */
export type CommentKind = "remark" | "bracket" | "reservation";

export type PaperComment = PaperRemark & {
  readonly id: string;
  readonly kind: CommentKind;
  readonly replies: readonly PaperRemark[];
  readonly isResolved: boolean;
};
