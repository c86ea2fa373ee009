import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
const elsewhere = ["tests/e2e/**", "tests/bench/**", "tests/long/**", "tests/convergence/**", "tests/hostile/**"];
/** Whole machines, or hundreds of acts: some seconds a file, so not before each commit. */
const SLOW = "tests/**/*.slow.test.{ts,tsx}";
const globalSetup = ["tests/support/ownTemporaryFolder.ts"];
const long = { testTimeout: 30 * 60_000, hookTimeout: 60_000 };
/** None takes a second on an idle machine; a busy one is no fault of the product. */
const short = { testTimeout: 30_000, hookTimeout: 30_000 };
const medium = { testTimeout: 60_000, hookTimeout: 30_000 };

/** An event that is waited for comes late on a busy machine, and soon on an idle one. A project inherits nothing: each is told. */
const patient = { poll: { timeout: 20_000, interval: 10 } };

/** One project a kind of proof; `npm run check` runs only the first. */
const projects = [
  { name: "unit", include: ["tests/**/*.test.{ts,tsx}"], exclude: [...elsewhere, SLOW], ...short },
  { name: "slow", include: [SLOW], exclude: elsewhere, ...medium },
  { name: "convergence", include: ["tests/convergence/**/*.test.ts"], ...medium },
  { name: "hostile", include: ["tests/hostile/**/*.test.ts"], ...medium },
  { name: "long", include: ["tests/long/**/*.test.ts"], ...long },
];

export default defineConfig({
  root,
  test: {
    // Each file gets fresh modules, so that no test leans on what another left behind; the daily runs do without (scripts/proof/runVitest).
    isolate: true,
    pool: "threads",
    // Vitest leaves one core free, which on two cores is half of the machine.
    maxWorkers: "100%",
    allowOnly: false,
    projects: projects.map((project) => ({
      root,
      test: { environment: "node", globalSetup, expect: patient, ...project },
    })),
  },
});
