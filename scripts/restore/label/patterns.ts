/** Forms of words that newspapers and proceedings in Chinese and English share, as regular expressions. */

/** A page number alone, often between dashes: `- 9 -`, `— 12 —`, `· 3 ·`, `Page 4`, `第5页`. */
export const folio =
  /^(?![-—–]\d+\.$)(?:[-—–·|.\s]*\d{1,4}[-—–·|.\s]*|[Pp]age\s+\d{1,4}(?:\s+of\s+\d+)?|第\s*\d{1,4}\s*页(?:\s*[/／，,]?\s*共\s*\d{1,4}\s*页)?)$/;

/** A page number at a line's start or end, set off by a wide gap: `58　　Port Studies`, `渡口的账    57`. */
export const folioInLine = /^(\d{1,4})(?:\s{2,}|　)\S|\S(?:\s{2,}|　\s*)(\d{1,4})$/u;

/** Figure and table captions: `图1`, `图表 12`, `表 3：`, `【图 2】`, `Figure 4.`, `Table 1:`. */
export const caption =
  /^[【（([]?\s*(?:图表?|表格?|附图|附表)\s*(?:\d{1,3}(?:[-–.]\d{1,2})?|[一二三四五六七八九十\ufffd]{1,3})(?![\d年月日个项%])|^(?:Figure|Fig\.|Table|Chart|FIGURE|FIG\.|TABLE|CHART)\s+(?:\d{1,3}|[IVX]{1,5})\b/;

/** Where a picture or figure comes from: `来源：`, `( 出处 )`, `数据来源：`, `注：`, `※`, `Source:`, `视觉中国/图`, `某某 摄`. */
export const credit =
  /^[（(]?\s*(?:资料|数据|图片|图表|信息)?\s*(?:来源|出处|原出处)\s*[）)：:]|^[（(]?\s*注\s*[）)：:]|^※|^(?:Source|Sources|Note|Photo|Photograph|Credit)s?:|^(?:Photo|Photograph|Picture)s?\s+(?:by|courtesy)\s+\p{Lu}|^\p{Lu}[\p{Lu} .'’-]{3,30}[/／]\s?\p{Lu}[\p{Lu} .'’-]{3,30}$|^.{0,16}[/／]\s*(?:图|摄影|摄|制图|供图)$|^(?:截止|截至)日期|^图片?[:：]|^[（(]\S{2,14}(?:供图|提供|摄影?)[）)]$|^\S{2,14}供图$|^\S{0,12}\s?(?:发|记者|通讯员)?\s?\S{2,4}\s?摄$/u;

/** Words that introduce a reporter. */
const reporterWord =
  '(?:(?:本报|本刊|本社|本网)?(?:(?:首席|见习|特约|特派|实习|驻地|驻\\p{Script=Han}{2,4}?)?(?:记者|通讯员|特约撰稿|撰稿|评论员|编译|编辑部)|实习生))';

/** Names behind that word; close to it a name or two, for a sentence may begin with the word: 记者走访了三座码头. */
const reporters =
  '(?:[\\s　:：/／]+\\p{Script=Han}[\\p{Script=Han}\\s　、·,，/／]{1,40}|\\p{Script=Han}{2,4}(?:[\\s　、·/／][\\p{Script=Han}\\s　、·,，/／]{1,36})?|\\p{Script=Han}{2,12}报[道导])';

/** What a person did for the report, before a slash or colon. */
const part = '(?:文|文图|图文|撰文|作者|特约撰稿|编译|译|口述|整理|采写|采访|供稿|执笔人?|撰稿人?|分析师|报告人)';

/** A line that is a reporter's byline: `本报记者 某某 某地报道`, `■ 本报记者 某某`, `文/某某`, `By A. Name`. */
export const reporterByline = new RegExp(
  `^[■□●◆▪◎△▲★【]?\\s*(?:${reporterWord}${reporters}】?|本[报刊](?:特约|首席)?(?:评论员|编辑部)|\\p{Script=Han}{2}(?:记者|评论员)[\\s　]+\\p{Script=Han}{2,3}(?:[\\s　、]+\\p{Script=Han}{2,3}){0,3}|${part}\\s*[/／:：|]\\s*\\p{Script=Han}[\\p{Script=Han}\\s　、·]{1,24}(?:[/／]\\s*\\p{Script=Han}[\\p{Script=Han}\\s　]{1,16})*(?:[\\s　]*\\p{Script=Han}{2,6}[:：]\\s*[A-Z\\d]{6,}|[\\s　]+(?:(?:作者)?单位|指导教?[师授])\\s*[:：]\\s*[^\\s。；]{2,40})?|(?:(?:Interviewed|Written|Reported|Compiled|Translated|Words|Story)\\s+[Bb]y|[Bb]y|BY)\\s+\\p{Lu}[\\p{L}.'’-]+(?:\\s+(?:and\\s+|&\\s*)?[\\p{L}.,'’-]+){1,8})$`,
  'u',
);

/** The same in brackets on a line of its own, which may open a report: `本报讯（记者 某某 通讯员某某）`, `（本报记者 某某 摄影报道）`. */
export const reporterInBrackets = new RegExp(
  `^(?:本报讯|本刊讯)?\\s*[（(]\\s*(?:${part}\\s*[/／:：]\\s*)?${reporterWord}${reporters}\\s*[）)]$`,
  'u',
);

/** Under a letter: a name behind a mark, and in brackets where its bearer lives and works. */
export const markedReader = /^[■□▪◆◎●]\s*(\p{Script=Han}{2,4})\s*[（(][^（）()。]{2,16}[）)]$/u;

/** A name after a mark of office: `■ 某某某`, `□ 某某`. */
export const markedName = new RegExp(
  String.raw`^[■□▪◆☆★⊙]\s*\p{Script=Han}{2,4}(?:[\s　、]+\p{Script=Han}{2,4}){0,3}$|${markedReader.source}`,
  'u',
);

/** Where the report was filed, on a line of its own: `北京报道`, `上海 北京报道`. */
export const datelinePlaces =
  /^\p{Script=Han}{2,8}(?:[\s　、]+\p{Script=Han}{2,8}){0,3}\s*(?:摄影|综合|专题)?报[道导]$/u;

/** Brackets at the end of an article with the writer's name: `（某某）`, `(记者 某某)`, `（本报记者某某 摄影报道）`. */
export const signature =
  /[（(]\s*(?:本报|本刊)?(?:首席|见习|特约|实习)?(?:记者|通讯员|作者|编译|文\/)?[\s　:：/]*(?:\p{Script=Han}{2,4}[/／])?((?:\p{Script=Han}{2,4}|\p{Script=Han}[\s　]{1,2}\p{Script=Han})(?:·\p{Script=Han}{1,8})?(?:[\s　、,，]+(?:\p{Script=Han}{2,4}|\p{Script=Han}[\s　]{1,2}\p{Script=Han})){0,3})\s*(?:报[道导]|整理|采写|编译)?\s*[）)]$/u;

/** The word before what a report was taken from. */
export const takenWord = /(?:据|摘自|摘编自|原载|转自|选自|来源[:：])/;

/** Where a report was taken from, in brackets at its end: `（据《某报》 编译：某某）`, `（原载《某刊》）`. */
export const takenFrom = new RegExp(`^[（(]${takenWord.source}[^（）()。]{2,40}[）)]$`);

/** What the writer of a letter to the paper is called, at a line's start. */
export const writerWord = /^[—–-]{0,2}\p{Script=Han}{0,6}(?:读者|市民|网友|居民|村民|业主|家长)/u;

/** Under a letter to the paper: `读者 某某`, `市民 某某`. */
export const letterWriter = new RegExp(String.raw`${writerWord.source}[\s　]+(\p{Script=Han}{2,4})$`, 'u');

/** Who signs a notice, or where the writer of a letter works or lives. */
const signingBody =
  '(?:公司|集团|银行|大学|学院|学校|[中小]学|医院|研究[院所室]|协会|学会|商会|委员会|[居村]委会|中心|办公室|小组|派出所|街道|社区|[厂局所处站院社馆队店场部村镇乡县])';

/** A body that signs what stands above it, or the writer of a letter behind it: `某某公司`, `某某机械厂 某某`. */
export const signedBelow = new RegExp(`^\\p{Script=Han}{2,16}${signingBody}(?:[\\s　]+(\\p{Script=Han}{2,3}))?$`, 'u');

/** The titles of what papers print on notice and service pages, and of news in brief, which stand without an author. */
export const noticeTitle =
  /^(?:今[日明]两?天?|今明)?天气(?:预报)?$|^\p{Script=Han}{0,6}(?:公告|声明|启事|讣告|讣闻|更正|简讯|短讯|快讯|简报|一句话新闻|失物招领)$/u;

/** What happens while somebody speaks: it stands in brackets behind a sentence, as a signature does: `（全场笑）`. */
export const aside = /[（(](?:[^（）()]{0,6}(?:笑声?|掌声?|鼓掌|沉默|停顿|点头|摇头|举手|哽咽|落泪|叹气|插话))[）)]$/u;

/** Who wrote down what was said: `（根据录音整理，未经本人审阅）`, `（以上发言由会务组整理）`. */
export const writtenDown = /^[（(][^（）()。]{0,30}整理[^（）()。]{0,24}[）)]$/u;

/** What meetings and volumes print without an author under names that say what kind of text it is: 开幕辞, 贺信, 大会决议, 编后记. */
export const meetingTitle =
  /^(?:(?:大会|会议)?(?:开\s*幕|闭\s*幕|致|欢\s*迎|答\s*谢|祝|献)\s*[辞词]|贺\s*[信电词辞]|倡\s*议\s*书|\p{Script=Han}{2,20}(?:决议|倡议书|宣言|公报|大事[年小]?[记表])|大\s*事\s*[年小]?\s*[记表]|[总代自]\s*序|编\s*后\s*记|卷\s*首\s*语|发\s*刊\s*词)$/u;

/** Who is addressed, at the beginning of a talk or letter: `各位代表：`, `听澜吾兄：`. */
export const salutation =
  /^(?=.{2,40}$)(?:(?:尊敬|敬爱|亲爱)的|各位|诸位|女士们|先生们|同志们|朋友们|同学们)[^。；？]*[：:]$|^[^。；，？]{1,24}(?:先生|女士|同志|朋友|代表|来宾|嘉宾|会长|主席|主编|编辑|老师|[吾仁贤][兄弟姊妹姐]|[兄弟姊妹姐友师]|委员会|们)[：:]$/u;

/** The editors sign instead of a person: `（本刊编辑部）`. */
export const editorsSignature = /^[（(]\s*本[报刊社]?\s*(?:编辑部|编者|评论员|综合)\s*[）)]$/;

/** Who the author is: `（作者系某所研究员）`, `(作者单位：…)`. */
export const authorNote = /^[（(]\s*(?:本文)?(?:作者|笔者)(?:系|为|是|单位|简介|：|:)/;

/** The wishes that close a letter, on lines of their own: 此致, 敬礼, 即颂, 冬安. */
export const letterWish =
  /^(?:此致|敬礼|(?:此|即|顺|敬|谨|恭|并|专此|祗)[颂祝请候]|[春夏秋冬暑近大台文时撰编教旅节道公研学]\s*[安祺绥祉][！!。]?|敬礼[！!]|祝好[！!]?)$/u;

/** Offices that stand in the byline of a conference paper. */
export const office =
  /(?:董事长|董事局主席|主席|总裁|副总裁|首席执行官|首席\S{1,6}官|总经理|[会社厂站处局市部科馆台院所校行董事理书]长|主任|教授|研究员|合伙人|负责人|总监|行长|校长|代表|顾问|CEO|CFO|CTO|President|Chair(?:man|woman)?|Director|Professor|Chief\s+\w+(?:\s+\w+)?\s+Officer|Head\s+of|Manager|Fellow|Lecturer|Partner|Secretary)/;

/** A body that signs a paper instead of a person: `某某银行`, `某某大学港口研究中心`. */
export const body =
  /^[\p{Script=Han}\p{L}\d·（）()&.\- ]{2,28}(?:公司|集团|银行|大学|学院|研究[院所会室]|协会|学会|商会|总会|联合会|委员会|基金会|事务所|中心|组织|机构|智库|局|署)$/u;

/** What bodies that authors work for are called. */
export const employer =
  /(?:大学|学院|学校|研究[院所室]|研究中心|实验室|医院|公司|集团|设计院|图书馆|博物馆|委员会|协会)/;

/** Bodies that authors work for, in brackets below their names: `（某大学 某学院，某地 430000）`. */
export const affiliation = new RegExp(
  String.raw`^[（(]\s*(?:\d\s*[.．、]?\s*)?(?:[^（）()。！？]{0,30}${employer.source}[^（）()。！？]{0,120}|[^（）()。！？]{4,150}[\s　,，]\d{6})[）)]$`,
  'u',
);

/** A new report: 本报讯, 某社某地某月某日电, 【记者某某／某地报导】, LONDON, Sept. 16. */
export const newsOpening =
  /^(?:【(?:本报|本刊)?记者\p{Script=Han}{2,8}[/／]\p{Script=Han}{2,8}报[道导]】|本报讯|本刊讯|(?:[本据]报|新华社|中新社|\p{Script=Han}{1,4}社)\p{Script=Han}{0,8}\d{1,2}月\d{1,2}日[电讯]|\p{Lu}{3}[\p{Lu} .’'-]{0,20}[,.]{1,2}\s(?:\p{Lu}[\p{L}. ]{1,12}[,.]{1,2}\s)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*[.,]?\s\d{1,2}\b)/u;

/** Place, day and a dash before a report's first words, as papers in English set them: `Havana, April 30.— The ferry`. */
export const dateline =
  /^\p{Lu}[\p{L}.’' -]{2,20}[,.]{1,2}\s?(?:\p{Lu}[\p{L}.]{0,10}[,.]{1,2}\s?)?(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}{0,6}[.,]{0,2}\s?[\dlIO]{1,2}\b[^—–-]{0,14}[—–-]/u;

/** Telephone numbers, post codes, licence and registration numbers, account names: how to reach the paper. */
export const contact =
  /(?:电话|总机|社址|发行[:：]|热线|传真|邮编|邮箱|地址|网址|许可证|刊号|邮发代号|法律顾问|印刷|零售|定价|官方微[博信]|扫码|二维码|公众号|客户端|扫一扫|国内统一|ISSN|CN\s?\d{2}-\d{4}|Tel\.?[:：]|E-?mail[:：])/i;

/** What people do who make a page. */
const pageWork =
  '(?:责编|(?:责任|本版|本期|值班|执行|美术)?编辑|主编|编委|美编|校对|审校|版式|(?:版面)?设计|制图|排版|组版|图编|视觉|统筹|值班)';

/** Who made the page, and how to reach them: `责编：某某 美编：某某`, `一版责任编辑 某某 版式 某某`. */
export const editorsLine = new RegExp(
  `^(?:本版|本期|值班|执行|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})版)?\\s*${pageWork}[\\s　/／:：]+\\p{Script=Han}{2,4}(?:[\\s　]+\\p{Script=Han}{2,4})*(?:[\\s　]+${pageWork}(?:[\\s　/／:：]+\\p{Script=Han}{2,4})+)*(?:[\\s　]+(?:电话|电子信箱|邮箱|热线)[:：].*)?$`,
  'u',
);

const editing = '(?:(?:责任|特约|栏目|文字|本文|值班)?(?:编辑|责编)|编审|编校)';

/** Under an article the editor signs who saw it through the press: `（责任编辑：某某）`, `(某某 编辑)`. */
export const responsibleEditor = new RegExp(
  `[（(【[]\\s*(?:本文)?(?:${editing}[\\s　:：/／]*\\p{Script=Han}{2,4}(?:[\\s　、,，;；]+(?:\\p{Script=Han}{2,4}[:：/／]\\s*)?\\p{Script=Han}{2,4}){0,3}|\\p{Script=Han}{2,4}[\\s　]?${editing})\\s*[）)】\\]]$`,
  'u',
);

/** Date and number of an issue or page: Friday, 14 March 2025; 某年某月某日 星期一 第3期, 某报 某年某月某日 第3版. */
export const issueLine =
  /^(?:[^。，；：]{0,24}第\s?\d{1,3}\s?卷\s?第?\s?\d{1,3}\s?期[^。，；：]{0,24}$|[^.;:]{0,40}\bVol\.\s?\d{1,3},?\s*No\.\s?\d{1,3}\b.{0,24}$|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:\d{1,2}\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+\s+\d{1,2}),?\s+\d{4}\b.{0,30}|(?=.*(?:(?:\d|[〇○零一二三四五六七八九]){4}|民[國国](?:\d|[〇○零一二三四五六七八九十百]){2,4})\s?年\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月\s?(?:\d{1,2}|[一二三四五六七八九十廿卅]{1,3})\s?日|.*\d{1,2}\s?月\s?\d{1,2}\s?日\s*星期)(?=.*(?:第\s?\S{1,4}\s?[期版]|总第|星期[一二三四五六日]|农历|[A-D]\d{1,2}\s?版|\d+\s?版))[^。，；]{8,60})$/u;

/** Year and month, with the day where it is there: 某年某月某日. */
export const writtenDate =
  /(?:\d|[〇○零一二三四五六七八九]){4}\s?年\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s?月(?:\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s?日)?/;

/** The same by the calendar of the republic or of the moon: 民国某年某月初九, 甲子年腊月廿三. */
const lunar =
  '(?:民[國国]|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])(?:\\d{1,3}|[元一二三四五六七八九十]{1,3})?\\s?年\\s?(?:\\d{1,2}|[正元一二三四五六七八九十冬腊]{1,2})\\s?月(?:\\s?(?:\\d{1,2}|[初一二三四五六七八九十廿]{1,3})\\s?日?)?';

export const lunarDate = new RegExp(lunar);

/** A date and nothing else: 某年某月某日, in brackets too. */
export const dateAlone = new RegExp(`^[（(]?(?:${writtenDate.source}|${lunar})[）)]?$`);

/** A mark that text is paid for. */
export const advertisement = /^[·•\s]*(?:广告|公告|启事|专题|特刊广告|Advertisement)[·•\s]*$/;

/** Number in front of a heading or item, by kind; the order is that of common depth. */
export const numberings: readonly { kind: string; pattern: RegExp }[] = [
  { kind: 'chapter', pattern: /^第\s*[一二三四五六七八九十百\d]{1,3}\s*[章节部篇](?:分)?[\s　：:、.]*/ },
  { kind: 'part', pattern: /^(?:Part|Chapter|Section)\s+(?:[IVX]+|\d+)\b[.:\s]*/ },
  // A single I, V or X before a capital may be somebody's initial.
  {
    kind: 'roman',
    pattern:
      /^(?:I{1,3}|IV|VI{0,3}|IX|X)\.\s+(?=\p{Lu}{3}|\p{Lu}\p{Ll}+\s+\p{Ll})|^(?:I{2,3}|IV|VI{1,3}|IX)\.\s+(?=\p{Lu})/u,
  },
  // Two numbers in a row before a power of ten are a rough figure: 三、四十年前.
  {
    kind: 'han',
    pattern:
      /^(?!(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九)[十百千万])[一二三四五六七八九十]{1,3}[、.．]\s*/,
  },
  { kind: 'han-brackets', pattern: /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*/ },
  { kind: 'decimal-3', pattern: /^\d{1,2}\.\d{1,2}\.\d{1,2}\.?[\s　]*/ },
  { kind: 'decimal-2', pattern: /^\d{1,2}\.\d{1,2}(?:\.(?!\d))?(?![\d%％])[\s　]*/ },
  {
    kind: 'decimal',
    // Without a point behind it the number heads a line that is neither a sentence nor a measure nor a row of cells.
    pattern:
      /^\d{1,2}(?:[.．、](?!\d)|(?=[\s　]{1,3}\p{Lu}\p{Ll})|(?=[\s　]{1,3}(?![年月日时个万亿元人项条次家种名位天倍岁层]|小时)\p{Script=Han}[^\d\s　。；，,：:！？?]{1,28}$))[\s　]*/u,
  },
  { kind: 'brackets', pattern: /^(?:[（(]\s*\d{1,2}\s*[）)]|\d{1,2}\s*[）)])[\s　]*/ },
  { kind: 'circled', pattern: /^[①-⑳][\s　]*/ },
  { kind: 'letter', pattern: /^[a-zA-Z][.)）](?!\s?\p{L}\.)[\s　]*/u },
  {
    kind: 'ordinal',
    pattern:
      /^(?:第[一二三四五六七八九十]|[其首][一二三四五六七八九十先次]|[一二三四五六七八九十]是)(?=[，,、是：:]|\S)/,
  },
];

/** Bullets in front of list items; what PDF extraction makes of them included. */
export const bullet = /^[◎○●•·▪■◆◇□➢►▶\uf0b7\uf06c\uf0d8][\s　\ufffd]*/;

/** Headings that stand without a number in papers of any field. */
export const namedHeading =
  /^(?:摘\s*要|内容提要|提\s*要|关键词|导\s*[论言读]|引\s*[言论]|前\s*言|绪\s*论|背\s*景|结\s*[语论]|结束语|总\s*结|小\s*结|后\s*记|致\s*谢|附\s*录|参考(?:文献|资料|书目)|注\s*释\s*[:：]?|尾\s*注|建\s*议|(?:作者贡献|利益冲突|数据可用性)(?:声明|说明)?\s*[:：]?|支撑数据\s*[:：]?|Abstract|Summary|Introduction|Background|Conclusions?|References|Bibliography|Notes|Acknowledge?ments?|Appendix)$/i;

/** What papers say of themselves line by line, each behind its label: `关键词：`, `收稿日期：`, `Key words:`. */
export const paperLabel =
  /^(?:[【[〔［](?:摘\s*要|内容提要|关键词|中图分类号|文献标识码|文章编号|收稿日期|修回日期|基金项目|作者简介|通[讯信]作者|Abstract|Key\s?words|Received|DOI)[】\]〕］]|(?:摘\s*要|内容提要|关键词|中图分类号|文献标识码|文章编号|收稿日期|修回日期|基金项目|作者简介|通[讯信]作者|Abstract|Key\s?words|Index\s+Terms|Received|DOI)\s*[:：—])/i;

/** What classifies a paper stands on one line: it goes on only inside a number, not with words. */
export const endsClassification = (text: string, next: string): boolean =>
  /^[【[〔［(（]?(?:中图(?:法)?分类号|文献标[识志]码|文章编号)/.test(text) &&
  /[A-Z\d][）)]?$/.test(text) &&
  /^[“‘《（(]?\p{Script=Han}/u.test(next);

/** What a journal says of a paper at the foot of its first page, behind a label. */
export const paperNoteLabel =
  /^[*∗†＊]?\s*[【[［]?(?:收稿日期|修回日期|修订日期|收修改稿日期|录用日期|网络(?:首发|出版)日期|基金项目|作者简介|第一作者|通[讯信]作者|Received|Manuscript received|Corresponding author)(?:简介)?[】\]］]?\s*[:：]/i;

/** The label of a paper's keywords, which end without a mark. */
export const keywordsLabel = /^[【[〔［]?(?:关\s*键\s*词|Key\s?words|Index\s+Terms)\s*[】\]〕］:：—]/i;

/** Headings under which references stand. */
export const referencesHeading =
  /^[【[〔［]?(?:主要)?参考(?:文献|资料|书目)[】\]〕］]?\s*(?:[（(]References[）)])?\s*[:：]?$|^(?:注\s*释|尾\s*注)\s*[:：]?$|^(?:References|Bibliography|Works cited|(?:End)?notes)$/i;

/** Headings under which the summary stands. */
export const contentsHeading = /^(?:目\s*录|目\s*次|本文目录|Contents|Table of contents)$/i;

/** Dots that lead to a page number in a contents list. */
export const dotLeaders =
  /(?:\.{3,}|[…⋯‥]{2,}|·{3,})\s*(?:\p{Script=Han}{1,4}(?:[\s　·]+\p{Script=Han}{1,4}){0,5}[\s　]*)?[A-D]?\d{1,3}\s*$|(?:\.|[…⋯‥·]){6,}\s*(?:\p{Script=Han}{1,8}(?:[\s　·、]+\p{Script=Han}{1,8}){0,5}[\s　]*)?[（(]\d{1,3}[）)]\s*$/u;

/** The same where the page number was lost; a sentence that is broken off ends so, too. */
export const openLeaders = /\.{5,}\s*$/;

/** A page of a newspaper: `A3`, `↗ D2`, `B1~B16`. */
export const pageReference = /(?:^|[\s.…]|↗)\s*(?:[A-D][1-9]\d?)(?:\s*[~～—–-]\s*[A-D]?\d{1,2})?$/;

/** The page of a teaser, under its headline or behind it: `（第五版）`, `（见A3版）`. */
export const pageInBrackets =
  /^[^。；]{0,30}[（(]\s*(?:见|详见|刊)?\s*(?:第?(?:\d{1,2}|[一二三四五六七八九十]{1,3})|[A-D]\d{1,2})\s*版\s*[）)]$/;

/** The page to which a report jumps; journals count their pages through. */
const jumpPage = '(?:第?\\s*(?:[A-D]?\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*版|第\\s*\\d{1,4}\\s*页|[A-D]\\d{1,2})';

/** Continued on, continued from: `下转A4版`, `（上接第一版）`, `■下转A4版`. */
export const jumpLine = new RegExp(
  `^(?:(?:(?:Continued|Turn)\\s+(?:on|to|from)|From|See\\s+[\\p{Lu}’' -]{2,24},?)\\s+(?:[Pp]age|[Pp]\\.?)\\s*(?:[A-D]?\\d{1,3}|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)(?:,?\\s[Cc]ol(?:umn|\\.)\\s\\d)?\\.?$)|^[^\\p{L}\\d]{0,2}[①-⑩]?\\s*(?:紧?接|上接|下转|转|续)\\s*${jumpPage}[^。]{0,12}[）)]?$`,
  'u',
);

/** The same in brackets behind the last words of a paragraph, and before the first of the one that takes it up. */
export const jumpBehind = new RegExp(`[（(]\\s*(?:下转|转)\\s*${jumpPage}[^。（）]{0,12}[）)]$`, 'u');
export const jumpBefore = new RegExp(`^[（(]\\s*(?:紧?接|上接)\\s*${jumpPage}[^。（）]{0,12}[）)]`, 'u');

/** The half of a jump line that sends the reader on, and the half that takes the text up. */
export const jumpTo = /^(?:Continued on|Turn to|See)\b|^[^\p{L}\d]{0,2}[①-⑩]?\s*(?:下转|转|续)/u;
export const jumpFrom = /^(?:Continued from|From)\b|^[^\p{L}\d]{0,2}[①-⑩]?\s*(?:紧?接|上接)/u;

/** Interviewer's turn: `《某报》：`, `记者：`, `问：`, `Q:`. */
export const question = /^(?:《[^》]{2,12}》\s*(?:记者)?|记者|问|本报|本刊|主持人|Q|Interviewer)\s*[:：]/;

/** Answerer's turn: a short name and a colon at the start of a paragraph. */
export const answer = /^(?:答|A|\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?)\s*[:：]/u;

/** Under a part of a story that comes out in parts: `（未完待续）`. */
export const toBeContinued = /^[（(【]?\s*(?:未完待续|待续|未完|连载完|全文完)\s*[）)】]?$/;

/** How a note begins by which the editors open or close a page. */
export const openingNote = /^(?:编者按|编者的话|编后|开栏语|主编按|Editor[’']s note)/;

/** Editor's note or who wrote the page. */
export const editorsNote = new RegExp(
  `${openingNote.source}|(?:本[版文篇]|以上|本组)\\S{0,8}(?:文章|稿件|报道)?\\S{0,6}(?:由|为)\\S{0,12}(?:采写|撰写|整理|提供)`,
);

/** Who wrote the articles of a page, behind the last sentence of one: `……按量收费。本版文章均由本报记者某某采写`. */
export const whoWroteBehind =
  /(?<=[。！？!?”’])\s*(?:本[版文篇]|以上|本组)[^\s。，]{0,14}(?:由|为)[^\s。，]{2,14}(?:采写|撰写)。?$/u;
