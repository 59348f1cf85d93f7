/** Small documents of every kind that can be read, and of every kind that cannot. */

const article = (title: string) => `${title}

本报记者 林望

三月的海州港，第一批试用电子舱单的货轮靠了岸。码头上的人说，过去要跑四个窗口，如今一张屏幕就办完了。

张数不多的纸质单据还留着，怕的是断网。这条规矩写在墙上，已经写了十一年。
`;

/** GB18030 and Big5 bytes of short texts; Node reads these encodings but does not write them. */
const gb18030 = Buffer.from(
  'bba8b5c6b3c7b5c4b5c6b9a4a3acc3bfc4eab4d3d5fdd4c2c3a6b5bdcbc4d4c2a1a3b5c6b9a4b5c4cad6d2d5b4abc1cbc8fdb4faa3acb5bdc1cbd5e2d2bbb4fab2c5d3d0b1beb7ddcafdb5c4d5cba1a30a',
  'hex',
);

export const goodDocuments: Readonly<Record<string, string | Uint8Array>> = {
  'plain.txt': article('电子舱单上岸'),
  'mark.txt': `\uFEFF${article('带记号的舱单')}`,
  'wide.txt': Buffer.from(`\uFEFF${article('宽字节的舱单')}`, 'utf16le'),
  'windows.txt': article('换行不同的舱单').replaceAll('\n', '\r\n'),
  'pages.txt': `${article('分页的舱单')}\f${article('另一页的舱单')}`,
  'national.txt': gb18030,
  'object.json': JSON.stringify({ title: '一件事', content: article('一件事的经过') }),
  'array.json': JSON.stringify([
    { title: '头一件', content: '潮水退下去的时候，滩涂上露出了旧船的龙骨，村里的孩子比考古队先到。' },
    { title: '第二件', content: '考古队到的时候，孩子们已经给每根龙骨起了名字，并且坚持要写进报告。' },
  ]),
  'rows.jsonl':
    '{"title":"甲","content":"第一行是一件事，说的是修桥的钱从哪里来。"}\n{"title":"乙","content":"第二行是另一件事，说的是桥修好以后谁先走。"}\n',
  'plain.yaml': 'title: { zh: 海州港报, en: Haizhou Harbour News }\ndate: 2026-03-09\n',
};

/** What each bad document must be told of: its name with the line where there is one, and the remedy. */
export const badDocuments: readonly { name: string; content: string | Uint8Array; told: RegExp }[] = [
  { name: 'empty.txt', content: '', told: /empty\.txt: error .*(remove|Put)/ },
  { name: 'blank.txt', content: ' \n\n　\n', told: /blank\.txt: error .*(remove|Put)/ },
  {
    name: 'binary.txt',
    content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 0xff, 0xfe, 0]),
    told: /binary\.txt: error /,
  },
  { name: 'broken.json', content: '{\n  "title": "断了",\n  "content": "没有写\n', told: /broken\.json:[34]: error / },
  { name: 'badcard.txt', content: article('卡片写错的一篇'), told: /badcard\.yaml:2: error / },
  { name: 'badcard.yaml', content: 'title: 好\ndate: yesterday\n', told: /badcard\.yaml:2: error .*date/ },
  { name: 'twins.txt', content: article('双生之一'), told: /twins\.(txt|json): error .*one name.*[Rr]ename/ },
  {
    name: 'twins.json',
    content: '{"title":"双生之二","content":"同名的另一份文件。"}',
    told: /twins\.(txt|json): error /,
  },
  { name: 'folder.txt/inside.txt', content: 'x', told: /folder\.txt/ },
];
