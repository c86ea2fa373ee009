import { cpSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Signalling, startSignalling } from "../../../electron/lan/signalling.mjs";
import { type Bounds, type City, type CitySettings, launchCity } from "../../../scripts/demo/city.mjs";
import { bringTogether, foundSpace, settleKeys } from "../../../scripts/demo/joining.mjs";
import { chooseSettings } from "./chosenSettings.ts";
import { madeOnce } from "./madeOnce.ts";

const SIZE = { width: 1280, height: 800 };
/** As many as stand beside each other on the screen that `globalSetup.ts` opens; it has room for as many rows. */
const BESIDE = 3;
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
  /** Puts the profiles here that `make` leaves when all its apps are closed; what is called `what` is made once for all rooms of a run. */
  begin(what: string, make: (room: Room) => Promise<unknown>): Promise<void>;
}

/** Where the window stands that comes after so many others. Off the screen it would be put upon another, which then gets one timer tick a second. */
const placeOf = (others: number): Bounds => ({
  x: (others % BESIDE) * (SIZE.width + 10),
  y: Math.floor(others / BESIDE) * SIZE.height,
  ...SIZE,
});

/** An app that is not this one: a build of changed sources, an environment, a camera. */
export interface OtherApp {
  readonly args?: string[];
  readonly root?: string;
  readonly env?: Record<string, string>;
}

/** A room in which cities meet: profiles in `folder`, windows side by side, a rendezvous of its own. */
export async function openRoom(folder: string): Promise<Room & { close(): Promise<void> }> {
  let signalling = await startSignalling({ host: "127.0.0.1" });
  const launched: City[] = [];
  const places = new Map<string, Bounds>();
  const launch: Room["launch"] = async (name, settings = {}, other = {}) => {
    const bounds = places.get(name) ?? placeOf(places.size);
    places.set(name, bounds);
    const profile = join(folder, name);
    chooseSettings(profile, settings);
    const whole = { rendezvous: [signalling.url], lan: false, ...settings };
    const city = await launchCity({ name, profile, settings: whole, bounds, ...other });
    launched.push(city);
    return city;
  };
  const begin: Room["begin"] = async (what, make) => {
    const made = await madeOnce(what, (profiles) => leaveProfiles(profiles, make));
    cpSync(made, folder, { recursive: true });
  };
  const settled: Room["launch"] = async (name, settings, other) => {
    const city = await launch(name, settings, other);
    await settleKeys(city);
    return city;
  };
  return {
    folder,
    launch,
    settled,
    begin,
    rendezvous: () => signalling,
    async restartRendezvous() {
      const { port } = signalling;
      await signalling.close();
      signalling = await startSignalling({ host: "127.0.0.1", port });
    },
    async founder(name, settings) {
      await begin(`${name} founds`, async (first) => {
        await foundSpace(await first.settled(name), SPACE, { name: `Coordinator, ${name}`, delegation: name });
      });
      const city = await launch(name, settings);
      await city.page.getByTestId("drafts-page").waitFor();
      return city;
    },
    async guest(name, host, role = "editor", other = {}) {
      const city = await settled(name, {}, other);
      await bringTogether(host, city, { name: `Coordinator, ${name}`, delegation: name }, { role });
      return city;
    },
    async close() {
      await Promise.allSettled(launched.map((city) => city.app.close()));
      await signalling.close();
    },
  };
}

/** Of the machine and the moment, not of what was done: the rendezvous of another room, where a window stood, who holds the profile. */
const OF_THE_ROOM = /^(settings\.json|window\.json|Singleton.*)$/;

/** Lives through `make` in a room of its own, and leaves in `folder` what stays when everybody has gone. */
async function leaveProfiles(folder: string, make: (room: Room) => Promise<unknown>): Promise<void> {
  const room = await openRoom(folder);
  try {
    await make(room);
  } finally {
    await room.close();
  }
  for (const { name: profile } of readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    const others = readdirSync(join(folder, profile)).filter((file) => OF_THE_ROOM.test(file));
    for (const file of others) rmSync(join(folder, profile, file), { force: true });
  }
}
