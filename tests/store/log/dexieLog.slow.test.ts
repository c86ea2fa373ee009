import { describeLogStore } from "../../support/describeLogStore.ts";
import { createDisk, openLog } from "./openLog.ts";

const disk = createDisk();
describeLogStore("dexie log", (name) => openLog(disk, { name }));
