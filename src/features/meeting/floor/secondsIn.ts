/** Beyond it (seconds) nobody speaks in one go. */
const LONGEST = 3 * 60 * 60;
const WHOLE = /^\d{1,4}$/;

/** Minutes and seconds as they were typed, in seconds; an empty field is none. Null for what is no time, and for more than three hours. */
export function secondsIn(minutes: string, seconds: string): number | null {
  const [long, short] = [minutes.trim() || "0", seconds.trim() || "0"];
  if (!WHOLE.test(long) || !WHOLE.test(short)) return null;
  const all = Number(long) * 60 + Number(short);
  return all > 0 && all <= LONGEST ? all : null;
}
