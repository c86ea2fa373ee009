// The least that a second process can do: be there, and say so.
process.parentPort.postMessage("here");
