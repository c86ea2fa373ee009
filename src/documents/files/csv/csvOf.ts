/** With it spreadsheets read the letters as UTF-8; programs that read the file as it is may stumble over it. */
const BOM = "\ufeff";
/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * Rows as a file of comma-separated values (RFC 4180, UTF-8). What a spreadsheet would run as a formula gets an apostrophe before it:
 * what somebody typed into an agenda is opened on another person's machine.
 */
export function csvOf(rows: readonly (readonly string[])[], { withBom }: { readonly withBom: boolean }): Uint8Array {
  const lines = rows.map((row) => `${row.map(cellOf).join(",")}\r\n`).join("");
  return new TextEncoder().encode(withBom ? BOM + lines : lines);
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
