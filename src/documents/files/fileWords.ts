/** The words that a file adds to those of the draft, in the language of whoever writes it, and the locale of its dates. */
export type FileWords = {
  readonly locale: string;
  /** When the file is written, in milliseconds since 1970. */
  readonly at: number;
  readonly notes: string;
  readonly comments: string;
  readonly brackets: string;
  readonly reservations: string;
};
