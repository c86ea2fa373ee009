import { createHash } from "node:crypto";
import type { City } from "../../../scripts/demo/city.mjs";
import { netPageOf } from "./connection.ts";

export interface Door {
  /** What an app shows to the rendezvous, 64 hex letters. */
  readonly token: string;
  /** What the rendezvous and all who are there see of it: the token's hash. */
  readonly topic: string;
}

/** The door of a city's only room, as whoever runs the rendezvous sees it when the city comes. */
export async function doorOf(city: City): Promise<Door> {
  const net = await netPageOf(city);
  const socket = net.waitForEvent("websocket");
  await net.reload();
  const token = new URL((await socket).url()).searchParams.get("t") ?? "";
  const topic = createHash("sha256").update(Buffer.from(token, "hex")).digest("hex");
  return { token, topic };
}
