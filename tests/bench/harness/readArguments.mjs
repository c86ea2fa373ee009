/**
 * @param {readonly string[]} argv `--only id,id`, `--json FILE`, `--pairs N`
 * @returns {{only: readonly string[] | null, json: string | null, pairs: number | null}}
 */
export function readArguments(argv) {
  const options = {
    only: /** @type {string[] | null} */ (null),
    json: /** @type {string | null} */ (null),
    pairs: null,
  };
  for (let place = 0; place < argv.length; place += 2) {
    const [name, value] = [argv[place], argv[place + 1]];
    if (value === undefined) throw new Error(`${name} needs a value.`);
    if (name === "--only") options.only = value.split(",").map((id) => id.trim());
    else if (name === "--json") options.json = value;
    else if (name === "--pairs" && /^[1-9][0-9]*$/.test(value)) Object.assign(options, { pairs: Number(value) });
    else throw new Error(`Not understood: ${name} ${value}. Known: --only id,id  --json FILE  --pairs N`);
  }
  return options;
}
