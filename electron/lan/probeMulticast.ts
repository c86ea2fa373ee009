import { createSocket, type Socket } from "node:dgram";
import { bytesToHex, randomBytes } from "@noble/hashes/utils";

const GROUP = "224.0.0.251";
const PORT = 5353;
const HEARD_WITHIN_MS = 1_500;
/** The same call again, as a single packet may be lost. */
const AGAIN_MS = 500;

/**
 * heard    a call to the group came back: there is a route, and nothing on this machine stands in the way
 * silent   it went out and did not come back: a firewall, or an interface that carries no multicast
 * noRoute  there is no way to the group at all
 */
export type Multicast = "heard" | "silent" | "noRoute";

/** What of a socket is used, so that a test can be the network. */
export type ProbeSocket = Pick<Socket, "on" | "bind" | "addMembership" | "setMulticastLoopback" | "send" | "close">;

/**
 * Calls a name that nobody has over multicast DNS and listens for the own call. That it is heard here says nothing of
 * whether the network passes it on: only somebody who answers says that.
 */
export function probeMulticast(
  open: () => ProbeSocket = () => createSocket({ type: "udp4", reuseAddr: true }),
): Promise<Multicast> {
  return new Promise((resolve) => {
    const socket = open();
    const call = questionFor(`c-${bytesToHex(randomBytes(6))}`);
    let isAnswered = false;
    const answer = (found: Multicast): void => {
      if (isAnswered) return;
      isAnswered = true;
      clearTimeout(silence);
      clearInterval(again);
      socket.close();
      resolve(found);
    };
    const ask = (): void => socket.send(call, PORT, GROUP, (error) => error && answer(meaningOf(error)));
    const silence = setTimeout(() => answer("silent"), HEARD_WITHIN_MS);
    const again = setInterval(() => isAnswered || ask(), AGAIN_MS);
    socket.on("error", (error) => answer(meaningOf(error)));
    socket.on("message", (message) => {
      if (message.equals(call)) answer("heard");
    });
    socket.bind(PORT, () => {
      try {
        socket.addMembership(GROUP);
        socket.setMulticastLoopback(true);
        ask();
      } catch (error) {
        answer(meaningOf(error));
      }
    });
  });
}

/** A machine without a way to the group is told so by its system; everything else is something in the way. */
function meaningOf(error: unknown): Multicast {
  const code = error instanceof Error && "code" in error ? error.code : "";
  return code === "ENODEV" || code === "ENETUNREACH" || code === "EADDRNOTAVAIL" ? "noRoute" : "silent";
}

/** A question of multicast DNS (RFC 6762) for the address of `<label>.local`. */
function questionFor(label: string): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  const name = [label, "local"].flatMap((part) => [Buffer.from([part.length]), Buffer.from(part, "ascii")]);
  return Buffer.concat([header, ...name, Buffer.from([0, 0, 1, 0, 1])]);
}
