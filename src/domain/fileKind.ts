/** The kinds of file that a draft becomes. */
export const FILE_KINDS = ["docx", "pdf", "html", "markdown", "akomaNtoso"] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What can be saved where a person says; a revision is the file by which others verify it, the last two are of meetings. */
export const SAVED_KINDS = [...FILE_KINDS, "revision", "calendar", "csv"] as const;
export type SavedKind = (typeof SAVED_KINDS)[number];
