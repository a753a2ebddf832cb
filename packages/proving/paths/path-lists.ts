import { type PathName, pathNames } from './path-names';

/** The files of a path in reading order, each with what happens there. */
export type PathList = ReadonlyMap<string, string>;

const BLOCK = /<!-- path: (\w+) -->\n([\s\S]*?)<!-- end of path -->/g;
const FOLDER = /^- `([^`]+)`$/;
const FILE = /^ {2}- `([^`]+)`(?:: (.*))?$/;

/** Rooms that no list has yet stand in the order in which a press travels. */
const JOURNEY = [
  'components',
  'lib/client',
  'app',
  'lib/server',
  'lib/api',
  'lib',
  'lib/gateway',
  'lib/db',
  'lib/domain',
];

/** The lists of ARCHITECTURE.md. */
export function readPathLists(markdown: string): ReadonlyMap<string, PathList> {
  const lists = new Map<string, PathList>();
  for (const [, name = '', block = ''] of markdown.matchAll(BLOCK)) {
    const files = new Map<string, string>();
    let folder = '';
    for (const line of block.split('\n')) {
      folder = FOLDER.exec(line)?.[1] ?? folder;
      const [, file, what = ''] = FILE.exec(line) ?? [];
      if (file) files.set(`${folder}/${file}`, what);
    }
    lists.set(name, files);
  }
  return lists;
}

/**
 * The same page with the files that a run found. What the page says about a file stays, wherever it says it; a file that is
 * new to it gets what `describe` knows.
 */
export function writePathLists(
  markdown: string,
  found: ReadonlyMap<PathName, readonly string[]>,
  describe: (file: string) => string,
): string {
  const lists = readPathLists(markdown);
  const known = new Map(pathNames.flatMap((name) => [...(lists.get(name) ?? [])]));
  return markdown.replace(BLOCK, (block, name: string) => {
    const files = [...found].find(([each]) => each === name)?.[1];
    if (!files) return block;
    const rows = render(
      inOrder(files, [...(lists.get(name)?.keys() ?? [])]),
      (file) => known.get(file) || describe(file),
    );
    return `<!-- path: ${name} -->\n\n${rows}\n\n<!-- end of path -->`;
  });
}

const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/'));

function inOrder(files: readonly string[], before: readonly string[]): string[] {
  const folders = [...new Set(before.map(folderOf))];
  const rank = (all: readonly string[], one: string) => (all.includes(one) ? all.indexOf(one) : all.length);
  const stage = (file: string) => JOURNEY.findLastIndex((start) => file.startsWith(`${start}/`));
  return files.toSorted(
    (a, b) =>
      rank(folders, folderOf(a)) - rank(folders, folderOf(b)) ||
      stage(a) - stage(b) ||
      folderOf(a).localeCompare(folderOf(b)) ||
      rank(before, a) - rank(before, b) ||
      a.localeCompare(b),
  );
}

function render(files: readonly string[], describe: (file: string) => string): string {
  const lines: string[] = [];
  let folder = '';
  for (const file of files) {
    if (folderOf(file) !== folder) {
      folder = folderOf(file);
      lines.push(`- \`${folder}\``);
    }
    const what = describe(file);
    lines.push(`  - \`${file.slice(folder.length + 1)}\`${what && `: ${what}`}`);
  }
  return lines.join('\n');
}

const OF_EXPORT = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export (?:default )?(?:async )?(?:function|const|class)/;

/** The first sentence about the first thing that a file exports; empty where it says nothing. */
export function firstSentence(source: string): string {
  const text = (OF_EXPORT.exec(source)?.[1] ?? '')
    .replace(/^\s*\* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /^.*?[.](?= |$)/.exec(text)?.[0].replace(/\.$/, '') ?? text;
}
