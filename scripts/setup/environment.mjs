/** Syntax newer than this Electron's is lowered when building, so that one bundle runs on old and new. */
const floorMajor = "33";

/**
 * The variables by which each tool finds the same Electron: the electron package and Playwright read the first,
 * electron-vite the others.
 *
 * @param {import("./electronRuntime.mjs").ElectronRuntime} runtime
 * @returns {Record<string, string>}
 */
export function electronEnvironment(runtime) {
  return {
    // The official one lies where these tools look anyway, and on macOS not at the top of its folder.
    ...(runtime.kind === "official" ? {} : { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder }),
    ELECTRON_EXEC_PATH: runtime.executable,
    ELECTRON_MAJOR_VER: floorMajor,
    // Chromium's sandbox refuses to start for the superuser.
    ...(process.getuid?.() === 0 ? { NO_SANDBOX: "1" } : {}),
  };
}
