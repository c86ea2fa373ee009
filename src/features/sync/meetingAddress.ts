/** A meeting place as it is kept, or null when the text is no address of one. A bare host is given the safe scheme. */
export function meetingAddress(typed: string): string | null {
  const text = typed.trim();
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `wss://${text}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  const isMeetingPlace = (url.protocol === "ws:" || url.protocol === "wss:") && url.hostname !== "";
  if (!isMeetingPlace || url.username !== "" || url.password !== "") return null;
  return url.pathname === "/" && url.search === "" ? `${url.protocol}//${url.host}` : url.href;
}
