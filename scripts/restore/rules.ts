/** The restoring rules: the names of their switches (`restoreSource(source, { without })`) and what each does. */

/** In the order of the stages, and in each stage about that in which they run. */
const list = [
  {
    name: 'read-markup',
    stage: 'repair',
    does: 'Leaves the marks of Markdown and HTML out of the text, and keeps what they say of headings, tables and pages.',
  },
  {
    name: 'part-columns',
    stage: 'repair',
    does: 'Puts columns that stand side by side on the lines of a file one below the other.',
  },
  {
    name: 'unweave',
    stage: 'repair',
    does: 'Puts the lines of two columns that were read in turns column by column.',
  },
  { name: 'undouble-bullet', stage: 'repair', does: 'Drops the second of two equal bullets at the start of a line.' },
  {
    name: 'undouble-whole',
    stage: 'repair',
    does: 'Drops the second copies in a line that is one run of text twice, or several such runs.',
  },
  {
    name: 'undouble-cells',
    stage: 'repair',
    does: 'Drops the second copy of each cell in a table row whose cells stand twice.',
  },
  {
    name: 'undouble-start',
    stage: 'repair',
    does: 'Drops the second copy of a bold run at the start of a line that goes on after it.',
  },
  {
    name: 'undouble-numbers',
    stage: 'repair',
    does: 'Drops the second copy of headings’ numbers that stand twice and count on from one.',
  },
  {
    name: 'mark-lost-figures',
    stage: 'repair',
    does: 'Keeps the blank before a unit as a lost figure, in documents that lost others too.',
  },
  {
    name: 'marked-line',
    stage: 'label',
    does: 'Takes lines that Markdown or HTML marks as captions and rows of tables for such.',
  },
  {
    name: 'marked-heading',
    stage: 'label',
    does: 'Takes lines that Markdown marks as headings, and that nothing else claims, for headings.',
  },
  { name: 'folio', stage: 'label', does: 'Takes page numbers on lines of their own for furniture.' },
  {
    name: 'running-head',
    stage: 'label',
    does: 'Takes short lines that come back at the edges of pages for furniture.',
  },
  {
    name: 'journal-head',
    stage: 'label',
    does: 'Takes a journal’s name, date and issue at the head of a file, and titles repeated at the edges of pages, for furniture.',
  },
  {
    name: 'masthead',
    stage: 'label',
    does: 'Takes the paper’s name, date and page at the head of a file, and where they come back, for furniture.',
  },
  {
    name: 'responsible-editor',
    stage: 'label',
    does: 'Takes the name of the editor, or of who wrote down what was said, in brackets on a line of its own for the end of an article.',
  },
  {
    name: 'contact-line',
    stage: 'label',
    does: 'Takes lines by which a paper tells how to reach it and who made the page for furniture.',
  },
  {
    name: 'between-jumps',
    stage: 'label',
    does: 'Takes short lines between the two halves of a page jump for furniture.',
  },
  { name: 'stray-marks', stage: 'label', does: 'Takes lines of nothing but specks or asterisks for furniture.' },
  {
    name: 'volume-name',
    stage: 'label',
    does: 'Takes the name of a volume or series over the first title and its author for furniture.',
  },
  {
    name: 'paper-front',
    stage: 'label',
    does: 'Tells title, authors, their bodies and what the journal says of a paper in the lines over its summary.',
  },
  {
    name: 'photo-caption',
    stage: 'label',
    does: 'Takes a line that ends with the name of a photographer, and the lines before it, for a caption.',
  },
  {
    name: 'caption',
    stage: 'label',
    does: 'Takes a line that begins with the number of a figure or table for a caption.',
  },
  { name: 'credit', stage: 'label', does: 'Takes a line that says where a figure comes from for a credit.' },
  {
    name: 'event-lines',
    stage: 'label',
    does: 'Takes time, place and people of a meeting, each behind a label, for a note, and the short line above for its headline.',
  },
  {
    name: 'signed-head',
    stage: 'label',
    does: 'Takes a short line over the name of an author, with office or without, for a headline, and the name for its byline.',
  },
  {
    name: 'closing-byline',
    stage: 'label',
    does: 'Takes the author’s name or a note on the author after a text for the byline that closes it.',
  },
  { name: 'footnote', stage: 'label', does: 'Takes runs of numbered lines at the foot of a page for footnotes.' },
  {
    name: 'paper-notes',
    stage: 'label',
    does: 'Takes what a journal says of a paper at the foot of its first page, behind labels, for footnotes.',
  },
  {
    name: 'table-scraps',
    stage: 'label',
    does: 'Takes very short lines and lines of many numbers near a caption for rows of a table.',
  },
  {
    name: 'result-rows',
    stage: 'label',
    does: 'Takes lines one below the other with as many cells each, and figures in all of them, for rows of a table.',
  },
  {
    name: 'byline',
    stage: 'label',
    does: 'Takes a reporter’s line, or office and name with a gap between them, for a byline.',
  },
  {
    name: 'affiliated-byline',
    stage: 'label',
    does: 'Takes names with the bodies they work for, under a title in English, for a byline.',
  },
  {
    name: 'contents-list',
    stage: 'label',
    does: 'Takes a run of short lines that come back further on as headings for a contents list.',
  },
  {
    name: 'reference-list',
    stage: 'label',
    does: 'Takes the numbered lines under the heading of a reference list for references.',
  },
  {
    name: 'heading',
    stage: 'label',
    does: 'Takes bold, numbered, named or short lines that stand apart for headings.',
  },
  {
    name: 'list-item',
    stage: 'label',
    does: 'Takes lines that begin with a bullet or a number and are no headings for items of a list.',
  },
  {
    name: 'teaser',
    stage: 'label',
    does: 'Takes lines that name a page, and what stands between them, for teasers or the index of the issue.',
  },
  {
    name: 'editors-note',
    stage: 'label',
    does: 'Takes a line of the editors about the articles for an editor’s note.',
  },
  {
    name: 'newspaper-byline',
    stage: 'label',
    does: 'Takes a reporter’s line, the places on the next, or a name under a headline for a byline.',
  },
  { name: 'table-row', stage: 'label', does: 'Takes a line that kept its cells apart for a row of a table.' },
  {
    name: 'page-name',
    stage: 'label',
    does: 'Takes short lines that come back on page after page for names of pages, so furniture.',
  },
  {
    name: 'question',
    stage: 'label',
    does: 'Takes a line that begins with the name of the paper and a colon for an interviewer’s question.',
  },
  {
    name: 'spaced-slogan',
    stage: 'label',
    does: 'Takes letter-spaced lines beside mastheads and contact lines for furniture.',
  },
  {
    name: 'furniture-between',
    stage: 'label',
    does: 'Takes short lines between two lines of furniture for furniture.',
  },
  {
    name: 'caption-over-credit',
    stage: 'label',
    does: 'Takes a short block right before a credit for the caption, one before a table for its name.',
  },
  { name: 'bullet-block', stage: 'label', does: 'Takes a block that begins with a bullet for an item of a list.' },
  {
    name: 'column-lines',
    stage: 'label',
    does: 'Puts the lines of a narrow column together where all other lines of the document are whole paragraphs.',
  },
  {
    name: 'headline',
    stage: 'label',
    does: 'Takes short blocks that are no sentence, nor part of one, for headlines and headings.',
  },
  {
    name: 'paragraph-after-blank',
    stage: 'label',
    does: 'Counts how often paragraphs begin after a blank line, and lets that decide.',
  },
  {
    name: 'paragraph-indent',
    stage: 'label',
    does: 'Counts how often paragraphs begin with an indent, and lets that decide.',
  },
  {
    name: 'paragraph-before-blank',
    stage: 'label',
    does: 'Counts how often a blank line follows a paragraph’s first line, and lets that decide.',
  },
  {
    name: 'paragraph-short-first-line',
    stage: 'label',
    does: 'Counts how often a paragraph’s first line is short by an indent, and lets that decide.',
  },
  {
    name: 'read-over-interruptions',
    stage: 'label',
    does: 'Goes on with a paragraph after a page foot, a picture or a table.',
  },
  { name: 'continue-lines', stage: 'label', does: 'Puts the lines of one heading, caption, byline or note together.' },
  {
    name: 'split-side-by-side',
    stage: 'label',
    does: 'Parts captions and sources of pictures side by side that stand on one line.',
  },
  { name: 'tidy-spaces', stage: 'label', does: 'Drops the spaces that justification left in Chinese text.' },
  {
    name: 'drop-lost-tab',
    stage: 'label',
    does: 'Drops the lost character that stands for the tab behind a list’s mark or for a paragraph’s indent.',
  },
  { name: 'undo-hyphens', stage: 'label', does: 'Drops the hyphen of a word that was broken at the end of a line.' },
  {
    name: 'drop-swallowed',
    stage: 'arrange',
    does: 'Drops whole paragraphs that were read into the end of another one and stand by themselves too.',
  },
  {
    name: 'split-jump',
    stage: 'arrange',
    does: 'Parts “continued on page …” from the paragraph that it stands behind or before.',
  },
  { name: 'split-deck', stage: 'arrange', does: 'Parts a pull quote from the heading that it stands under.' },
  {
    name: 'split-signature',
    stage: 'arrange',
    does: 'Makes a byline of the name in brackets after the last sentence, and a note of who wrote the page there.',
  },
  { name: 'drop-copies', stage: 'arrange', does: 'Drops a block nearly all of which stands in another block.' },
  {
    name: 'drop-cut-copies',
    stage: 'arrange',
    does: 'Drops the cut-off beginning of a paragraph that stands whole elsewhere.',
  },
  {
    name: 'drop-ends-read-again',
    stage: 'arrange',
    does: 'Drops the last line of a text where it stands beside the whole text once more.',
  },
  {
    name: 'drop-pieces-of-copies',
    stage: 'arrange',
    does: 'Drops short pieces of text beside a copy that stand beside its original, too.',
  },
  {
    name: 'keep-led-copies',
    stage: 'arrange',
    does: 'Keeps, of two copies, the one under more lines of headline, whose cut sentences go on, or beside text of its subject.',
  },
  {
    name: 'drop-headings-of-copies',
    stage: 'arrange',
    does: 'Drops a heading or byline that led a dropped copy and stands elsewhere too.',
  },
  {
    name: 'join-cut-paragraphs',
    stage: 'arrange',
    does: 'Joins the two halves of a paragraph that a column, page or picture cut.',
  },
  {
    name: 'follow-jump-lines',
    stage: 'arrange',
    does: 'Joins texts that two jump lines (continued on, continued from) tie together.',
  },
  {
    name: 'signed-article',
    stage: 'arrange',
    does: 'Takes the last heading before another author’s name at the end of a text for a title.',
  },
  {
    name: 'summary-in-english',
    stage: 'arrange',
    does: 'Keeps the title, authors and summary in English with the paper in Chinese that they stand in.',
  },
  { name: 'find-titles', stage: 'arrange', does: 'Tells the titles of articles from section headings.' },
  { name: 'kicker', stage: 'arrange', does: 'Takes a very short line above a title for its kicker.' },
  {
    name: 'title-over-lines',
    stage: 'arrange',
    does: 'Takes a line above a title for its first when both speak of the same text.',
  },
  { name: 'subtitle', stage: 'arrange', does: 'Takes a line below a title for its subtitle.' },
  {
    name: 'title-by-text-below',
    stage: 'arrange',
    does: 'Takes, of two lines that may be the title, the one of which the text below speaks.',
  },
  {
    name: 'late-byline',
    stage: 'arrange',
    does: 'Gives a byline inside the text to the headline above that has none.',
  },
  {
    name: 'heading-by-subject',
    stage: 'arrange',
    does: 'Takes a line set like a title for a section heading where the text below goes on with the subject of that above.',
  },
  {
    name: 'match-headlines',
    stage: 'arrange',
    does: 'Matches headlines with pieces of text by their words and places, all at once.',
  },
  {
    name: 'gather-by-subject',
    stage: 'arrange',
    does: 'Gives text without a headline to the article near it that speaks of the same.',
  },
  {
    name: 'claim-text',
    stage: 'arrange',
    does: 'Gives a headline that stands after its text, or far from it, the part of an article near it that answers it.',
  },
  { name: 'follow-joins', stage: 'arrange', does: 'Moves a column to the article whose paragraph goes on in it.' },
  {
    name: 'title-in-text',
    stage: 'arrange',
    does: 'Takes the only heading in the text of a signed article without a title for its title.',
  },
  { name: 'split-subjects', stage: 'arrange', does: 'Parts an article whose halves have next to no words in common.' },
  { name: 'separate-columns', stage: 'arrange', does: 'Parts the columns of two articles that were read in turns.' },
  {
    name: 'begin-under-headline',
    stage: 'arrange',
    does: 'Puts a column that was read before its headline after what stands below the headline.',
  },
  {
    name: 'gather-sections',
    stage: 'arrange',
    does: 'Gathers the parts of a section that stand side by side under one heading and were read column by column.',
  },
  {
    name: 'order-columns',
    stage: 'arrange',
    does: 'Lets two columns of an article change places where their paragraphs then go on.',
  },
  {
    name: 'follow-reading-order',
    stage: 'arrange',
    does: 'Puts columns in the order in which their paragraphs go on.',
  },
  { name: 'pictures-after-paragraph', stage: 'arrange', does: 'Puts pictures that stand inside a paragraph after it.' },
  {
    name: 'join-left-over',
    stage: 'arrange',
    does: 'Joins an open end with the block right behind it where neither goes together with another.',
  },
  { name: 'drop-overlap', stage: 'arrange', does: 'Drops characters that were read on both sides of a cut.' },
  {
    name: 'references-under-heading',
    stage: 'arrange',
    does: 'Takes what stands under a heading for references for references.',
  },
  { name: 'link-footnotes', stage: 'arrange', does: 'Ties footnotes to their marks in the text.' },
  {
    name: 'table-cells',
    stage: 'arrange',
    does: 'Makes a table of rows that stand one below the other and have as many cells each.',
  },
  {
    name: 'caption-at-end',
    stage: 'arrange',
    does: 'Takes a heading below which no text stands for the words of a picture.',
  },
  { name: 'heading-levels', stage: 'arrange', does: 'Tells the depth of headings from their numbering.' },
] as const;

export type RuleName = (typeof list)[number]['name'];
export type Stage = (typeof list)[number]['stage'];

export interface Rule {
  /** kebab-case, unique */
  name: RuleName;
  stage: Stage;
  /** one sentence for a reader who does not know the code */
  does: string;
}

export const rules: readonly Rule[] = list;
