import type { IconName } from "./icons/iconShapes.ts";

/** How serious a message is. Never told by colour alone: each has an icon and a word. */
export type Tone = "info" | "ok" | "warn" | "danger";

export const toneIcon: Readonly<Record<Tone, IconName>> = {
  info: "info",
  ok: "checkCircle",
  warn: "warning",
  danger: "danger",
};
