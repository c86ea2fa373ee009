import type { Display, Rectangle } from "electron";

type Screen = Pick<Display, "id" | "bounds" | "workArea">;

export interface ProjectorPlace {
  /** The display that it stands on. */
  readonly display: number;
  readonly bounds: Rectangle;
  readonly isFullScreen: boolean;
}

/** Of the display that it shares with the window it takes so much. */
const SHARE = 0.7;

/** All of another display than the one with the window; where there is none, a part of that one, in its middle. */
export function projectorPlace(displays: readonly Screen[], home: Screen): ProjectorPlace {
  const other = displays.find(({ id }) => id !== home.id);
  if (other) return { display: other.id, bounds: other.bounds, isFullScreen: true };
  const { x, y, width, height } = home.workArea;
  const [wide, high] = [Math.round(width * SHARE), Math.round(height * SHARE)];
  const bounds = {
    x: Math.round(x + (width - wide) / 2),
    y: Math.round(y + (height - high) / 2),
    width: wide,
    height: high,
  };
  return { display: home.id, bounds, isFullScreen: false };
}
