import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createThrottle } from "../../src/features/draft/throttle.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("the first call runs at once, the last of many at the end, and none is repeated", () => {
  const seen: number[] = [];
  const throttle = createThrottle<number>(100, (value) => seen.push(value));
  for (const value of [1, 2, 3]) throttle.call(value);
  expect(seen).toEqual([1]);
  vi.advanceTimersByTime(100);
  expect(seen).toEqual([1, 3]);
  vi.advanceTimersByTime(1000);
  expect(seen).toEqual([1, 3]);
  throttle.call(4);
  expect(seen).toEqual([1, 3, 4]);
});

test("with time before the first, it runs once with the last of what came meanwhile", () => {
  const seen: number[] = [];
  const throttle = createThrottle<number>(100, (value) => seen.push(value), 40);
  for (const value of [1, 2]) throttle.call(value);
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(40);
  expect(seen).toEqual([2]);
  throttle.call(3);
  vi.advanceTimersByTime(99);
  expect(seen).toEqual([2]);
  vi.advanceTimersByTime(1);
  expect(seen).toEqual([2, 3]);
});

test("what waits is dropped when it is cancelled", () => {
  const seen: number[] = [];
  const throttle = createThrottle<number>(100, (value) => seen.push(value));
  throttle.call(1);
  throttle.call(2);
  throttle.cancel();
  vi.advanceTimersByTime(1000);
  expect(seen).toEqual([1]);
});
