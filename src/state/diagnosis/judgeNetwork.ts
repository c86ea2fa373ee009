import type { Finding } from "./finding.ts";

export const judgeOnline = (isOnline: boolean): Finding => ({
  check: "online",
  code: isOnline ? "online.on" : "online.off",
});

/** How this machine's meeting place for the room stands; `isWanted`: the setting. */
export function judgeLan(
  isWanted: boolean,
  { isRunning, urls }: { readonly isRunning: boolean; readonly urls: readonly string[] },
): Finding {
  const check = "lan";
  // Without a cable or Wi-Fi nobody in the room is met, whatever is switched on.
  if (urls.length === 0) return { check, code: "lan.noAddress" };
  if (!isWanted) return { check, code: "lan.off" };
  return isRunning ? { check, code: "lan.runs", addresses: urls } : { check, code: "lan.notStarted" };
}

export function judgeMulticast(multicast: "heard" | "silent" | "noRoute", foundCount: number): Finding {
  const check = "multicast";
  // Somebody else's place was found: it works, whatever became of one's own call.
  if (multicast === "heard" || foundCount > 0) return { check, code: "multicast.heard", count: foundCount };
  return { check, code: multicast === "silent" ? "multicast.silent" : "multicast.noRoute" };
}

interface Place {
  readonly url: string;
  readonly answer: "open" | "refused" | "silent";
}

/** Can the machines of a space be introduced to each other anywhere? */
export function judgePlaces(places: readonly Place[]): Finding {
  const check = "places";
  const total = places.length;
  if (total === 0) return { check, code: "places.none" };
  const addresses = places.filter(({ answer }) => answer !== "open").map(({ url }) => url);
  const count = total - addresses.length;
  if (count === total) return { check, code: "places.open", count };
  if (count > 0) return { check, code: "places.some", count, total, addresses };
  const isSilent = places.some(({ answer }) => answer === "silent");
  return { check, code: isSilent ? "places.silent" : "places.refused", addresses };
}

/** `heardCount`: others who speak at the meeting place; `connectedCount`: members whom this machine talks to. */
export function judgeOthers(heardCount: number, connectedCount: number): Finding {
  const check = "others";
  if (connectedCount > 0) return { check, code: "others.connected", count: connectedCount };
  if (heardCount > 0) return { check, code: "others.heard", count: heardCount };
  return { check, code: "others.nobody" };
}
