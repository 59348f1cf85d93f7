/**
 * Family names in Chinese, those of one character by frequency in the 2020 household register of the Ministry of Public
 * Security and the older list of a hundred families, and the common ones of two. A word that begins with none of them is
 * not taken for a person's name.
 */
const single =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由';
const double = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '皇甫',
  '东方',
  '夏侯',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '司徒',
  '长孙',
  '宇文',
  '端木',
  '南宫',
  '轩辕',
  '贺兰',
  '独孤',
  '百里',
];
const singles: ReadonlySet<string> = new Set(single);

/** Two to four Han characters that begin with a family name, or a transcribed name with a dot in it. */
export function looksLikeName(text: string): boolean {
  if (/^\p{Script=Han}{1,8}·\p{Script=Han}{1,10}$/u.test(text)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  return double.includes(text.slice(0, 2)) ? text.length >= 3 : singles.has(text[0] ?? '') && text.length <= 3;
}

/** Names of two characters are set with a space between: 沈 一 → 沈一. */
export function mergeSingles(words: readonly string[]): string[] {
  const merged: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    const next = words[at + 1];
    if (word.length === 1 && next?.length === 1) {
      merged.push(word + next);
      at++;
    } else merged.push(word);
  }
  return merged;
}

/** The names of a signature, `沈 一、顾听澜`, one by one. */
export const splitNames = (text: string): string[] => mergeSingles(text.split(/[\s　、,，]+/));

/** More names stand in no byline without a mark between. */
const longestRun = 12;

/**
 * Names that lost the space between them: 沈一帆顾二林三水 → 沈一帆, 顾二, 林三水. Of several ways, the one with the more
 * common family names.
 *
 * @returns nothing where the text is no such run of two names or more
 */
export function namesRunTogether(text: string): string[] | undefined {
  if (!/^\p{Script=Han}+$/u.test(text) || text.length < 4 || text.length > longestRun) return undefined;
  // The best way to read the text up to each place, by how rare its family names are.
  const best: ({ names: string[]; rarity: number } | undefined)[] = [{ names: [], rarity: 0 }];
  for (let end = 2; end <= text.length; end++) {
    for (const length of [2, 3]) {
      const [before, name] = [best[end - length], text.slice(Math.max(0, end - length), end)];
      if (before === undefined || name.length < length || !looksLikeName(name)) continue;
      const rarity = before.rarity + Math.max(0, single.indexOf(name[0] as string));
      const known = best[end];
      if (known === undefined || rarity < known.rarity) best[end] = { names: [...before.names, name], rarity };
    }
  }
  const names = best[text.length]?.names ?? [];
  return names.length > 1 ? names : undefined;
}

/** The same where a mark behind them tells of a note: 沈一顾念① → 沈一 顾念①. */
export const partNames = (text: string): string =>
  text.replace(/(?<!\p{Script=Han})\p{Script=Han}{4,12}(?=[\d*∗†①-⑳])/gu, (run) =>
    looksLikeName(run) ? run : (namesRunTogether(run)?.join(' ') ?? run),
  );
