/** `2026-03-16` → `March 16, 2026`, as The Chicago Manual of Style writes dates in every language; what is no date comes back. */
export function dateInWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const name = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  );
  return day === undefined ? `${name} ${year}` : `${name} ${Number(day)}, ${year}`;
}
