/** Columns of figures are set as a printer sets them: at the end of the column, decimals under decimals. */
import type { Element, Root } from 'hast';

/** Rehype plugin. Marks cells by class: `figure`, and `short-1` … where another figure of the column has more decimals. */
export function rehypeFigureColumns() {
  return (tree: Root): void => elementsIn(tree, 'table').forEach(markColumns);
}

/** The most decimals that the style sheet makes up for. */
const mostDecimals = 4;

/** A figure, its sign and what it counts in; or a dash where there is none. */
const figure = /^[-+−–±<>≈约]?[\d０-９][\d０-９,，\s\uFFFD]*(?:[.．](?<decimals>[\d０-９\uFFFD]+))?\s*[%％‰]?$/u;
const noFigure = /^(?:[-–—－…/]*|\.\.)$/u;

function markColumns(table: Element): void {
  const rows = elementsIn(table, 'tr').map((row) => cellsOf(row));
  const width = Math.max(0, ...rows.map((row) => row.length));
  // The first column says what the row is, even where it does so by a year.
  for (let column = 1; column < width; column++) {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined);
    const body = cells.filter((cell) => cell.tagName === 'td');
    const figures = body.map((cell) => figure.exec(textIn(cell)));
    const isOfFigures = figures.some(Boolean) && body.every((cell, at) => figures[at] || noFigure.test(textIn(cell)));
    if (!isOfFigures) continue;
    const decimals = figures.map((found) => found?.groups?.decimals?.length ?? 0);
    const most = Math.max(...decimals);
    for (const cell of cells) addClass(cell, 'figure');
    if (most > mostDecimals) continue;
    body.forEach((cell, at) => {
      const own = decimals[at] as number;
      if (!figures[at] || own === most) return;
      addClass(cell, `short-${most - own}`);
      if (own === 0) addClass(cell, 'whole');
    });
  }
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => child.type === 'element');
}

function elementsIn(parent: Root | Element, tagName: string): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : elementsIn(child, tagName);
  });
}

function textIn(element: Element): string {
  const texts = element.children.map((child) => {
    if (child.type === 'element') return textIn(child);
    return child.type === 'text' ? child.value : '';
  });
  return texts.join('').trim();
}

function addClass(element: Element, name: string): void {
  const { className } = element.properties;
  element.properties.className = [...(Array.isArray(className) ? className : []), name];
}
