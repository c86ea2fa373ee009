/**
 * Whom a peer should be connected to when there are too many for everyone to know everyone: its neighbours on a ring
 * of all ids (so that the graph hangs together whatever chance does) and, for short ways, others picked by a hash
 * that differs for each peer. Pure: the same input gives the same answer on every machine.
 *
 * @param {string} self
 * @param {readonly string[]} known ids of the others; `self` may be among them
 * @param {number} degree how many to choose at most
 * @returns {string[]}
 */
export function chooseNeighbours(self, known, degree) {
  const others = [...new Set(known)].filter((id) => id !== self).sort();
  if (others.length <= degree) return others;
  const chosen = new Set(ringNeighbours(self, others, Math.min(4, degree)));
  const rest = others.filter((id) => !chosen.has(id)).map((id) => ({ id, score: score(`${self} ${id}`) }));
  rest.sort((a, b) => a.score - b.score);
  for (const { id } of rest.slice(0, degree - chosen.size)) chosen.add(id);
  return [...chosen];
}

/**
 * The next ones upwards and downwards, in turn.
 *
 * @param {string} self
 * @param {readonly string[]} others sorted
 * @param {number} count
 */
function ringNeighbours(self, others, count) {
  const after = others.findIndex((id) => id > self);
  const start = after < 0 ? others.length : after;
  /** @type {string[]} */
  const found = [];
  for (let step = 0; found.length < count; step++) {
    const offset = step % 2 === 0 ? step / 2 : -(step + 1) / 2;
    const id = others[(start + offset + others.length) % others.length];
    if (id !== undefined) found.push(id);
  }
  return found;
}

/**
 * FNV-1a with a final mix: a cheap hash, spread evenly enough to pick by.
 *
 * @param {string} text
 */
function score(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x7feb352d);
  return (hash ^ (hash >>> 15)) >>> 0;
}
