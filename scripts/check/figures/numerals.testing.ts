/** Numbers written out in words, for property tests. Not the inverse of the rules by construction: written apart from them. */

const characters = [...'零一二三四五六七八九'];

/** @param value from 1 to 9,999,999,999 */
export function chineseNumeral(value: number): string {
  if (value >= 100_000_000) return joined(value, 100_000_000, '亿');
  if (value >= 10_000) return joined(value, 10_000, '万');
  let text = '';
  let skipped = false;
  for (const [unit, size] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) skipped = true;
    else {
      text += `${skipped && text !== '' ? '零' : ''}${characters[digit]}${unit}`;
      skipped = false;
    }
  }
  return text.replace(/^一十/, '十');
}

function joined(value: number, size: number, unit: string): string {
  const [high, low] = [Math.floor(value / size), value % size];
  if (low === 0) return chineseNumeral(high) + unit;
  const rest = chineseNumeral(low);
  const nought = low < size / 10 ? '零' : '';
  return `${chineseNumeral(high)}${unit}${nought}${rest.replace(/^十/, '一十')}`;
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** @param value from 0 to 999,999,999,999 */
export function englishNumeral(value: number): string {
  for (const [name, size] of [
    ['billion', 1e9],
    ['million', 1e6],
    ['thousand', 1e3],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const head = `${englishNumeral(Math.floor(value / size))} ${name}`;
    if (rest === 0) return head;
    return rest < 100 ? `${head} and ${englishNumeral(rest)}` : `${head} ${englishNumeral(rest)}`;
  }
  if (value >= 100) {
    const head = `${ones[Math.floor(value / 100)]} hundred`;
    return value % 100 === 0 ? head : `${head} and ${englishNumeral(value % 100)}`;
  }
  if (value < 20) return ones[value] ?? '';
  const ten = tens[Math.floor(value / 10) - 2] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${ones[value % 10]}`;
}
