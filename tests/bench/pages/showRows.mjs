/** A list, as small as it can be. */
export function showRows() {
  const place = document.querySelector("main");
  for (let row = 0; row < 20; row++) {
    const line = document.createElement("p");
    line.dataset.testid = "draft-row";
    line.textContent = `Row ${row}`;
    place?.append(line);
  }
}
