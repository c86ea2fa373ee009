/** On screen and on paper. What is proposed is told by its line alone, so that it is read in grey too. */
export const STYLE = `
:root { color-scheme: light; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1.5rem; font: 1.05rem/1.5 "Source Serif 4", "Source Serif Pro", Georgia, "Times New Roman", serif; color: #1b1b1b; background: #fff; }
header.paper { margin-block-end: 2rem; padding-block-end: .5rem; border-block-end: 1px solid #999; font-size: .9rem; }
header.paper p { margin: 0; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; break-after: avoid; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.35rem; } h3 { font-size: 1.15rem; } h4, h5, h6 { font-size: 1.05rem; }
p { margin: 0 0 .7em; }
ul, ol { margin: 0 0 .7em; padding-inline-start: 1.6rem; }
ol, section ul { list-style: none; }
li > p { margin-block-end: .35em; } li.holder { list-style: none; }
blockquote { margin: 0 0 .7em 2rem; font-style: italic; }
table { border-collapse: collapse; width: 100%; margin-block-end: 1em; }
caption { text-align: start; font-weight: 600; margin-block-end: .3em; }
th, td { border: 1px solid #767676; padding: .3em .5em; text-align: start; vertical-align: top; }
th { background: #f0f0f0; }
table.columns { table-layout: fixed; }
td p:last-child, th p:last-child { margin: 0; }
ins { text-decoration: underline; text-decoration-thickness: .12em; color: #0b5c36; }
del { text-decoration: line-through; color: #8f1d1d; }
sup { font-size: .7em; line-height: 0; }
sup.by { margin-inline-start: .15em; color: #444; }
.bracket { color: #444; }
a { color: #0b4a8f; }
section { margin-block-start: 2rem; padding-block-start: .8rem; border-block-start: 1px solid #999; font-size: .9rem; }
section > ul { padding: 0; }
section li > p { margin: .1em 0 .4em; }
section.notes li > p { display: inline; }
@page { size: A4; }
@media print { body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
