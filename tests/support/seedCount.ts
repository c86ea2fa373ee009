/** `npm run test:long` says so. */
export const isAtLength = process.env.AT_LENGTH === "1";

/** How many seeds a test draws from: a few in each run, many in the run at length, or as many as `SEEDS` in the environment says. */
export const seedCount = (daily: number, atLength: number): number =>
  Number(process.env.SEEDS ?? (isAtLength ? atLength : daily));
