import { type Camera, createCamera, pose, type Size, type Theme } from "../../../scripts/screenshots/camera.mjs";

const ARE_WANTED = process.env.CONCORDIA_PICTURES === "1";

interface Pictures {
  readonly folder: string;
  readonly sizes: readonly Size[];
  readonly themes: readonly Theme[];
}

/**
 * Takes pictures of a scene for people to look at. Nothing is proven by them and each takes its time, so they are taken where they are asked for
 * (`CONCORDIA_PICTURES=1`); elsewhere the window only stands afterwards as it would, in the last size and theme.
 */
export function pictures(options: Pictures): Camera {
  if (ARE_WANTED) return createCamera(options);
  const [size, theme] = [options.sizes.at(-1), options.themes.at(-1)];
  if (!size || !theme) throw new RangeError("a picture has a size and a theme");
  return { take: (city) => pose(city, size, theme) };
}
