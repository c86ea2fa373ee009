/** The kinds of file that a draft becomes. */
export const FILE_KINDS = ["docx", "pdf", "html", "markdown", "akomaNtoso"] as const;
export type FileKind = (typeof FILE_KINDS)[number];
