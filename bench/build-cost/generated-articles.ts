/**
 * Articles of about 2,000 characters for the bench, made of a small list of words by seeded chance: sections, plain
 * paragraphs, two footnotes and a figure, as a restored newspaper article has them. They mean nothing.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createRandom, type Random } from '../damager/random.ts';

export const articlesInSource = 20;
const sections = 5;
const paragraphsInSection = 3;
const sentencesInParagraph = 3;

const places = ['江北', '临港', '云岭', '东川', '海州', '南浦', '松城', '平湖', '石湾', '金沙', '青溪', '白塔'];
const subjects = [
  '轴承厂',
  '港务公司',
  '汽车企业',
  '物流园区',
  '纺织车间',
  '电池工厂',
  '造纸集团',
  '养殖大户',
  '软件团队',
  '设计院',
];
const times = [
  '去年以来',
  '今年上半年',
  '入夏之后',
  '过去三个月',
  '自去年年底起',
  '最近一周',
  '从前年算起',
  '新线投产后',
];
const actions = [
  '把订单交给',
  '与邻省签下',
  '先后试用了',
  '重新核算了',
  '暂时停用了',
  '公开比较了',
  '逐步换上了',
  '认真记录了',
];
const things = [
  '碳账户',
  '远洋货轮',
  '质检相机',
  '支付终端',
  '储能电柜',
  '数字地图',
  '冷链车厢',
  '共享机床',
  '通信基站',
  '文化展厅',
];
const results = [
  '成本降了一成',
  '等待的时间短了一半',
  '工人多休了两天',
  '能耗仍旧偏高',
  '账目头一回对得上',
  '销路并没有打开',
  '返修的比例小了',
  '出口的品种多了',
];
const turns = ['不过', '同时', '另一方面', '因此', '据介绍', '相比之下', '在此之前', '值得注意的是'];

export interface GeneratedArticle {
  source: string;
  slug: string;
  mdx: string;
}

/** The same count and seed give the same articles for ever. */
export function generateArticles(count: number, seed: number): GeneratedArticle[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, index) => generateArticle(index, random.fork(`article ${index}`)));
}

function generateArticle(index: number, random: Random): GeneratedArticle {
  const source = `generated-${String(Math.floor(index / articlesInSource) + 1).padStart(4, '0')}`;
  const order = (index % articlesInSource) + 1;
  const slug = `article-${String(order).padStart(2, '0')}`;
  const frontMatter = [
    '---',
    `title: ${random.pick(places)}${random.pick(subjects)}的${random.pick(things)}之${index + 1}`,
    `subtitle: ${random.pick(results)}`,
    `authors: [${random.pick(['周', '吴', '郑', '冯'])}${random.pick(['小满', '立秋', '谷雨', '惊蛰'])}]`,
    'lang: zh-Hans',
    `source: ${source}`,
    `lines: "${order * 100}-${order * 100 + 60}"`,
    `order: ${order}`,
    '---',
  ];
  return { source, slug, mdx: `${frontMatter.join('\n')}\n\n${generateBody(random)}` };
}

function generateBody(random: Random): string {
  const blocks: string[] = [];
  for (let section = 1; section <= sections; section++) {
    blocks.push(`## ${random.pick(things)}与${random.pick(subjects)}`);
    for (let at = 0; at < paragraphsInSection; at++) blocks.push(generateParagraph(random));
    if (section <= 2) blocks.push(`${generateParagraph(random)}[^${section}]`);
    if (section === 3)
      blocks.push(`<Figure>\n${random.pick(places)}的${random.pick(things)}。\n\n图/本刊资料\n</Figure>`);
  }
  blocks.push(`[^1]: ${generateSentence(random)}`, `[^2]: ${generateSentence(random)}`);
  return `${blocks.join('\n\n')}\n`;
}

function generateParagraph(random: Random): string {
  return Array.from({ length: sentencesInParagraph }, () => generateSentence(random)).join('');
}

function generateSentence(random: Random): string {
  const opening = random.chance(0.4) ? `${random.pick(turns)}，` : '';
  const who = `${random.pick(places)}的${random.pick(subjects)}`;
  return `${opening}${random.pick(times)}，${who}${random.pick(actions)}${random.between(2, 98)}套${random.pick(things)}，${random.pick(results)}。`;
}

/** Writes the articles as a conversion does: `zh/SOURCE/SLUG.mdx` and `SOURCE/source.json`. */
export async function writeGeneratedArticles(articles: readonly GeneratedArticle[], folder: string): Promise<void> {
  for (const [source, ofSource] of Map.groupBy(articles, (article) => article.source)) {
    await mkdir(join(folder, 'zh', source), { recursive: true });
    await mkdir(join(folder, source), { recursive: true });
    for (const { slug, mdx } of ofSource) await writeFile(join(folder, 'zh', source, `${slug}.mdx`), mdx);
    const card = {
      id: source,
      title: { zh: `第 ${source.slice(-4)} 期` },
      date: '2026-01-01',
      lang: 'zh-Hans',
      articles: ofSource.map(({ slug }) => slug),
    };
    await writeFile(join(folder, source, 'source.json'), JSON.stringify(card));
  }
}
