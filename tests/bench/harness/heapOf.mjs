/**
 * Bytes of the page's JavaScript heap after a full collection, binary buffers included where Chromium tells them.
 *
 * @param {import("@playwright/test").Page} page
 * @returns {Promise<number>}
 */
export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send("HeapProfiler.enable");
    await session.send("HeapProfiler.collectGarbage");
    /** @type {{usedSize: number, backingStorageSize?: number}} */
    const { usedSize, backingStorageSize = 0 } = await session.send("Runtime.getHeapUsage");
    return usedSize + backingStorageSize;
  } finally {
    await session.detach();
  }
}
