import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base } from "@playwright/test";
import { type Signalling, startSignalling } from "../../../electron/lan/signalling.mjs";
import { type Bounds, type City, type CitySettings, launchCity } from "../../../scripts/demo/city.mjs";
import { bringTogether, foundSpace, settleKeys } from "../../../scripts/demo/joining.mjs";
import { chooseSettings } from "./chosenSettings.ts";

const SIZE = { width: 1280, height: 800 };
const SPACE = { name: "Working Group on Intercultural Integration", code: "GT-ADI-INT" };

export interface Room {
  readonly folder: string;
  rendezvous(): Signalling;
  /** Ends the rendezvous and starts it again at the same address. */
  restartRendezvous(): Promise<void>;
  /** Starts an app on a profile of its own; the same name again opens the same profile, with the settings it has but for those given. Closed with the test. */
  launch(name: string, settings?: CitySettings, app?: OtherApp): Promise<City>;
  /** Launched, and its keys are settled: it stands on the first screen. */
  settled(name: string, settings?: CitySettings, app?: OtherApp): Promise<City>;
  /** A city with a new space of its own. */
  founder(name: string, settings?: CitySettings): Promise<City>;
  /** A city that was admitted by `host`, standing on the list of drafts. */
  guest(name: string, host: City, role?: string, app?: OtherApp): Promise<City>;
}

/** An app that is not this one: a build of changed sources, an environment. */
export interface OtherApp {
  readonly root?: string;
  readonly env?: Record<string, string>;
}

/** A room in which cities meet: fresh profiles, windows side by side, a rendezvous of its own. */
export const test = base.extend<{ room: Room }>({
  // Playwright takes the empty pattern for "no other fixture".
  // biome-ignore lint/correctness/noEmptyPattern: the pattern is how fixtures are declared
  room: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "concordia-e2e-"));
    let signalling = await startSignalling({ host: "127.0.0.1" });
    const launched: City[] = [];
    const places = new Map<string, Bounds>();
    const launch: Room["launch"] = async (name, settings = {}, other = {}) => {
      const bounds = places.get(name) ?? { x: places.size * (SIZE.width + 10), y: 0, ...SIZE };
      places.set(name, bounds);
      const profile = join(folder, name);
      chooseSettings(profile, settings);
      const whole = { rendezvous: [signalling.url], lan: false, ...settings };
      const city = await launchCity({ name, profile, settings: whole, bounds, ...other });
      launched.push(city);
      return city;
    };
    const settled: Room["launch"] = async (name, settings, other) => {
      const city = await launch(name, settings, other);
      await settleKeys(city);
      return city;
    };
    await use({
      folder,
      launch,
      settled,
      rendezvous: () => signalling,
      async restartRendezvous() {
        const { port } = signalling;
        await signalling.close();
        signalling = await startSignalling({ host: "127.0.0.1", port });
      },
      async founder(name, settings) {
        const city = await settled(name, settings);
        await foundSpace(city, SPACE, { name: `Coordinator, ${name}`, delegation: name });
        return city;
      },
      async guest(name, host, role = "editor", other = {}) {
        const city = await settled(name, {}, other);
        await bringTogether(host, city, { name: `Coordinator, ${name}`, delegation: name }, { role });
        return city;
      },
    });
    await Promise.allSettled(launched.map((city) => city.app.close()));
    await signalling.close();
    rmSync(folder, { recursive: true, force: true });
  },
});
