/**
 * Letters (UTF-16 units) that UTF-8 bytes decode to, or -1 where a strict decoder would fail: cut short, overlong,
 * surrogates, above U+10FFFF. Yjs counts clocks in these units, so the count must be exactly that of its decoder.
 */
export function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  let at = start;
  while (at < end) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      at++;
      units++;
      continue;
    }
    const size = sequenceSize(bytes, at, end, lead);
    if (size === 0) return -1;
    at += size;
    units += size === 4 ? 2 : 1;
  }
  return units;
}

/** Bytes of the well-formed sequence at `at`, 0 when it is not one. */
function sequenceSize(bytes: Uint8Array, at: number, end: number, lead: number): number {
  const size = lead >= 0xc2 && lead <= 0xdf ? 2 : (lead & 0xf0) === 0xe0 ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (size === 0 || at + size > end) return 0;
  for (let i = 1; i < size; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const isOverlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const isOutside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return isOverlong || isOutside ? 0 : size;
}
