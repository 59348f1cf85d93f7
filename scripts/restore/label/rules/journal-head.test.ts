import { describe, expect, test } from 'vitest';
import { column, paragraphs, rolesIn } from '../../lines.testing.ts';
import { folio } from './folio.ts';
import { journalHead } from './journal-head.ts';

const [first = '', second = '', third = ''] = paragraphs.map((text) => column(text, 22));
const title = '渡口停航之后的老街生计与店铺去留';
const front = `${title}\n沈一帆\n（临江大学 港口系，临江 430000）\n摘要：渡口停航以后，老街的铺子少了一半。`;
const heads = (text: string) => Object.keys(rolesIn(text, folio, journalHead));
/** The second paragraph cut after its first line by what stands at the edges of two pages. */
const cutBy = (edge: string) => `${front}\n\n${first}\n${second.replace('\n', `\n${edge}\n`)}\n${third}`;

describe('at the head of a file', () => {
  test('the lines with the issue, and the names and dates set together with them, are furniture', () => {
    const head = ['2023年第5期', '海 岸 学 刊', 'HAI AN XUE KAN', '总第212期'];
    expect(heads(`${head.join('\n')}\n\n${front}\n\n${first}`)).toEqual(head);
  });

  test('volume and number make an issue, in either language', () => {
    const head = ['第 36 卷　第 3 期　　Journal of Coastal Studies（Social Sciences）　　Vol. 36 No. 3'];
    expect(heads(`${head[0]}\n\n${front}\n\n${first}`)).toEqual(head);
  });

  test('a title set close below them stays', () => {
    expect(heads(`第３６卷 第３期\n${front}\n\n${first}`)).toEqual(['第３６卷 第３期']);
  });

  test('how to cite a paper is no head', () => {
    expect(heads(`${title}\nSHEN Y F. Streets[J]. Coast\n& Port,2024,41(11):39-47.\n${front}\n\n${first}`)).toEqual([]);
  });
});

describe('at the edge of a page', () => {
  test.each([
    [`沈一帆，等：${title}`],
    [`第 3 期　　　　沈一帆：${title}`],
    ['沈一帆：渡口停航之后的老街生计'],
    ['海岸学刊　2023年第5期（总第212期）'],
  ])('%s is furniture, and the page number beside it', (head) => {
    expect(heads(cutBy(`88\n\n${head}\n`))).toEqual(['88', head]);
  });

  test('the first author stands for all', () => {
    expect(heads(`${front}\n\n${first}\n\n41\n\nA. Lee et al.\n\n${second}`)).toContain('A. Lee et al.');
  });

  test('other words beside a page number are text', () => {
    expect(heads(cutBy('88\n\n老街的铺子从此只开半天\n'))).not.toContain('老街的铺子从此只开半天');
  });

  test('a shortened title in English has the words of the whole', () => {
    const english = 'Seasonal Trade beneath a Small Lantern Bridge\nAnn Lee1, Tom Hale2\n\nAbstract—We count boats.';
    const edge = (line: string) => heads(`${english}\n\n${first}\n${second}\n\n42\n\n${line}\n\n${third}`);
    expect(edge('Trade beneath a lantern bridge')).toContain('Trade beneath a lantern bridge');
    expect(edge('Lantern oil and its price')).not.toContain('Lantern oil and its price');
  });
});

test('an article’s title that stands again apart from page numbers is text', () => {
  expect(heads(`${front}\n\n${first}\n\n${title}\n\n${second}`)).toEqual([]);
});
