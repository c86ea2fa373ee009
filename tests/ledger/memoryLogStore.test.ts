import { describeLogStore } from "../support/describeLogStore.ts";
import { type MemoryDisk, newMemoryDisk, openMemoryLogStore } from "../support/memoryLogStore.ts";

const disks = new Map<string, MemoryDisk>();

// The stand-in keeps the promises of the real one, or tests that use it would prove nothing.
describeLogStore("memory log store", async (name) => {
  const disk = disks.get(name) ?? newMemoryDisk();
  disks.set(name, disk);
  return openMemoryLogStore(disk);
});
