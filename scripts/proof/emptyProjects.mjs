/**
 * Projects that keep to a folder of their own under tests/, or to files of a name of their own, and of which nothing was run. Added up with others they would
 * go missing unseen.
 *
 * @param {string[]} projects
 * @param {{testResults: {name: string, assertionResults: unknown[]}[]} | undefined} report
 * @param {string} root
 */
export function emptyProjects(projects, report, root) {
  const ran = (report?.testResults ?? []).filter((file) => file.assertionResults.length > 0).map((file) => file.name);
  const isOf = (/** @type {string} */ project) => (/** @type {string} */ file) =>
    project === "slow" ? file.includes(".slow.test.") : file.startsWith(`${root}/tests/${project}/`);
  return projects.filter((project) => project !== "unit").filter((project) => !ran.some(isOf(project)));
}
