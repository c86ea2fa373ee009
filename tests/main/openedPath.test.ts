import { describe, expect, test } from "vitest";
import { openedPath } from "../../electron/main/openedPath.ts";

describe.skipIf(process.platform === "win32")("which file an argument names", () => {
  const from = (argument: string) => openedPath(argument, "/media/stick");

  test("the desktops of Linux hand over file:// addresses with spaces and letters written as numbers", () => {
    expect(from("file:///media/stick/%C5%81%C3%B3d%C5%BA%20all.concordia")).toBe("/media/stick/Łódź all.concordia");
    expect(from("file:///a/50%25.concordia")).toBe("/a/50%.concordia");
  });

  test("a path is taken as it is, and from the folder in which it was typed where it is not a whole one", () => {
    expect(from("/home/anna/all.concordia")).toBe("/home/anna/all.concordia");
    expect(from("all.concordia")).toBe("/media/stick/all.concordia");
    expect(from("../100%.concordia")).toBe("/media/100%.concordia");
  });

  test("a switch is no file, nor is the file of another machine", () => {
    expect(from("--user-data-dir=/x.concordia")).toBeNull();
    expect(from("file://elsewhere.example/all.concordia")).toBeNull();
    expect(from("file:///a/%zz.concordia")).toBeNull();
  });
});
