import { chooseNeighbours } from "./chooseNeighbours.mjs";

/** Up to here everyone is introduced to everyone. */
const fullMeshPeers = 20;
const degree = 8;
const membersPerTopicMax = 500;

/**
 * @typedef {object} Member
 * @property {(message: object) => void} send
 * @property {string | null} peerId as it announced itself; null before
 */

/**
 * Who waits where. Introductions are ordered: an `announce` goes only to those who subscribed earlier, so of two peers
 * always the older one calls and two calls never cross. Above 20 members it goes to chosen neighbours only, because a
 * full mesh does not carry further.
 */
export function createMeetingPlaces() {
  /** @type {Map<string, Member[]>} in order of subscription */
  const topics = new Map();

  return {
    /** @param {string} topic @param {Member} member */
    join(topic, member) {
      const members = topics.get(topic) ?? [];
      if (members.includes(member)) return true;
      if (members.length >= membersPerTopicMax) return false;
      members.push(member);
      topics.set(topic, members);
      return true;
    },
    /** @param {string} topic @param {Member} member */
    leave(topic, member) {
      const rest = (topics.get(topic) ?? []).filter((one) => one !== member);
      if (rest.length === 0) topics.delete(topic);
      else topics.set(topic, rest);
    },
    /** @param {string} topic @param {Member} member @param {import("./signallingMessages.mjs").Published} data */
    publish(topic, member, data) {
      const members = topics.get(topic) ?? [];
      if (!members.includes(member) || !claim(members, member, data.from)) return;
      for (const to of data.type === "announce" ? introduced(members, member) : addressed(members, data.to)) {
        to.send({ type: "publish", topic, data });
      }
    },
    get size() {
      return topics.size;
    },
  };
}

/**
 * A name belongs to the connection that used it first, so that nobody speaks for another.
 *
 * @param {readonly Member[]} members @param {Member} member @param {string} peerId
 */
function claim(members, member, peerId) {
  if (member.peerId === peerId) return true;
  if (members.some((one) => one.peerId === peerId)) return false;
  member.peerId = peerId;
  return true;
}

/** @param {readonly Member[]} members @param {Member} member */
function introduced(members, member) {
  const earlier = members.slice(0, members.indexOf(member));
  if (members.length <= fullMeshPeers) return earlier;
  const known = members.flatMap((one) => (one.peerId === null ? [] : [one.peerId]));
  const chosen = new Set(chooseNeighbours(member.peerId ?? "", known, degree));
  return earlier.filter((one) => one.peerId !== null && chosen.has(one.peerId));
}

/** @param {readonly Member[]} members @param {string} peerId */
function addressed(members, peerId) {
  return members.filter((one) => one.peerId === peerId);
}
