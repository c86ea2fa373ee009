import { randomBytes } from "node:crypto";
import { exact } from "./exact.ts";

export type RandomBytes = (length: number) => Uint8Array;

export const systemRandom: RandomBytes = (length) => exact(randomBytes(length));
