import { offsetAt } from "../../../domain/zonedTime.ts";

/** 20240514T093000: what a clock shows that is ahead of UTC by so much, without its zone. Instants in ms since 1970, before the year 10000. */
export const stampAhead = (at: number, offset: number): string =>
  new Date(at + offset).toISOString().replace(/[-:]|\.\d+Z/g, "");

/** The same of the clocks of a zone (IANA). */
export const stampIn = (zone: string, at: number): string => stampAhead(at, offsetAt(at, zone));

/** 20240514T073000Z: an instant. */
export const stampOf = (at: number): string => `${stampAhead(at, 0)}Z`;
