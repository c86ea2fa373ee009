import { callBench, launchPage } from "./withPage.mjs";

/** Loopback addresses are named as they are, as there is no name service for the hidden ones. */
const SWITCHES = ["--disable-features=WebRtcHideLocalIpsWithMdns"];

/**
 * Two processes with a plain data channel between them.
 *
 * @param {readonly [string, string]} profiles
 */
export async function openRawChannel(profiles) {
  const [one, other] = await Promise.all(profiles.map((profile) => launchPage("rawChannel", profile, SWITCHES)));
  if (one === undefined || other === undefined) throw new RangeError("two profiles");
  const offered = await callBench(one.page, "offer");
  await callBench(one.page, "accept", await callBench(other.page, "answer", offered));
  return {
    /** Milliseconds one way, one a message. @param {number} count @param {number} gapMs @returns {Promise<number[]>} */
    ping: (count, gapMs) => callBench(one.page, "ping", { count, gapMs }),
    close: () => Promise.all([one.running.kill(), other.running.kill()]),
  };
}
