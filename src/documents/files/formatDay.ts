/** A day as whoever reads the file writes it. `at`: milliseconds since 1970. */
export const formatDay = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(at);
