import { IndexeddbPersistence } from "y-indexeddb";
import { Doc } from "yjs";

/** A document under y-indexeddb, as far as its users go: it listens, and nobody waits for it. */
const doc = new Doc();
const text = doc.getText("text");
const place = document.querySelector("main");
text.observe(() => {
  if (place !== null) place.textContent = text.toString();
});
const opened = new IndexeddbPersistence("rival", doc).whenSynced;

/** Edits in one go; done when they are on the screen. @param {number} count */
async function burst(count) {
  await opened;
  for (let edit = 0; edit < count; edit++) text.insert(text.length, "x");
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return place?.textContent?.length ?? 0;
}

/** How many of them are there. */
async function count() {
  await opened;
  return text.length;
}

Object.assign(globalThis, { bench: { burst, count } });
