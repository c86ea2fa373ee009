/** So many meeting places in a room, and all that are in it meet; each place more costs everyone a connection a room. */
const ENOUGH = 5;

/**
 * Which of the meeting places heard in the room to go to: the first ones that take a connection, in an order that is the same
 * on all machines, so that nobody needs to be chosen. Silent ones before them are kept trying.
 *
 * @param heard addresses, in any order
 */
export function choosePlaces(heard: Iterable<string>, isSilent: (url: string) => boolean): readonly string[] {
  const chosen: string[] = [];
  let answering = 0;
  for (const url of [...new Set(heard)].sort()) {
    if (answering === ENOUGH) break;
    chosen.push(url);
    if (!isSilent(url)) answering++;
  }
  return chosen;
}
