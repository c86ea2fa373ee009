import { showRows } from "./showRows.mjs";

/** The least that a window can do whose data is sealed: open its store, hear from the process that has the keys, show a list. */
const opened = new Promise((resolve) => {
  const request = indexedDB.open("local", 1);
  request.onupgradeneeded = () => request.result.createObjectStore("values");
  request.onsuccess = () => resolve(request.result);
});
await Promise.all([opened, fetch("/second").then((answer) => answer.text())]);
showRows();
Object.assign(globalThis, { bench: {} });
