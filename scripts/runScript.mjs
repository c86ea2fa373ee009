/**
 * The outermost frame of every command: the exit code is what `main` answers, and a failure is told in its own words.
 *
 * @param {() => Promise<number>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    const isPlain = error instanceof Error && process.env.CONCORDIA_TRACE !== "1";
    console.error(isPlain ? error.message : error);
    process.exitCode = 1;
  }
}
