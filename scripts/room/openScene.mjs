import { join } from "node:path";
import { wake } from "../demo/power.mjs";
import { BRIDGES } from "./openNetwork.mjs";
import { listenToAll } from "./wire.mjs";

const SIZE = { width: 1280, height: 780 };
const GAP = 10;
/** As many windows stand beside each other: one that is covered would get one timer tick a second. */
const BESIDE = 3;

/** @typedef {import("../demo/city.mjs").City} City */
/** @typedef {{ name: string, role: "chair" | "secretariat" | "delegate", locale: "en" | "fr" | "pl" | "uk" }} Player who founds the space stands first */
/** @typedef {{ network: import("./openNetwork.mjs").Network, folder: string, report: string }} Place `folder`: of the run; `report`: what stays of it */

/**
 * What all that happens in a room shares. `found` is what was found out, and becomes part of the report.
 *
 * @typedef {object} Scene
 * @property {string} folder where profiles and files of the run lie; gone afterwards
 * @property {string} report where what stays of the run lies
 * @property {Player[]} cast
 * @property {(name: string) => import("./openHost.mjs").Host} host
 * @property {(name: string) => City} city
 * @property {() => City[]} all those whose apps run, who founds the space first
 * @property {(player: Player, options: { isPlugged: boolean }) => Promise<void>} add another machine, for `start`
 * @property {(name: string) => Promise<City>} start
 * @property {(names: readonly string[]) => Promise<void>} part cuts these off from the others
 * @property {() => Promise<void>} join puts their cables back
 * @property {(name: string) => void} gone its app does not run any more
 * @property {Awaited<ReturnType<typeof listenToAll>>} listening
 * @property {number} asleepSince by performance.now(): when a lid was closed
 * @property {Record<string, unknown> & { equal: boolean, verified?: boolean }} found
 * @property {() => Promise<void>} close ends all apps
 */

/** How large a screen has to be on which so many windows stand. @param {number} count */
export const screenFor = (count) => ({
  width: BESIDE * (SIZE.width + GAP),
  height: Math.ceil(count / BESIDE) * (SIZE.height + GAP),
});

/**
 * A host for each of the cast, and somebody who listens to all of it.
 *
 * @param {readonly Player[]} players
 * @param {Place} place
 * @returns {Promise<Scene>}
 */
export async function openScene(players, { network, folder, report }) {
  const listening = await listenToAll(BRIDGES, report);
  /** @type {Map<string, import("./openHost.mjs").Host>} */
  const hosts = new Map();
  for (const { name } of players) hosts.set(name, await network.open(name));
  const cast = [...players];
  /** @type {Map<string, City>} */
  const cities = new Map();
  const all = () => cast.flatMap(({ name }) => cities.get(name) ?? []);
  return {
    folder,
    report,
    cast,
    all,
    listening,
    host: (name) => known(hosts, name),
    city: (name) => known(cities, name),
    part: network.part,
    join: network.join,
    gone: (name) => void cities.delete(name),
    async add(player, options) {
      hosts.set(player.name, await network.open(player.name, options));
      cast.push(player);
    },
    async start(name) {
      const at = cast.findIndex((one) => one.name === name);
      const settings = { locale: cast[at]?.locale ?? "en", lan: true, rendezvous: [] };
      const city = await known(hosts, name).launch(join(folder, name), { settings, bounds: placeOf(at) });
      cities.set(name, city);
      return city;
    },
    asleepSince: 0,
    found: { equal: false },
    async close() {
      // One that sleeps could not be closed.
      for (const city of all()) wake(city);
      await Promise.allSettled([listening.end(), ...all().map(({ app }) => app.close())]);
    },
  };
}

/** @param {number} at */
const placeOf = (at) => ({
  x: (at % BESIDE) * (SIZE.width + GAP),
  y: Math.floor(at / BESIDE) * (SIZE.height + GAP),
  ...SIZE,
});

/**
 * @template T
 * @param {Map<string, T>} all
 * @param {string} name
 */
function known(all, name) {
  const one = all.get(name);
  if (one === undefined) throw new Error(`${name} is not there`);
  return one;
}
