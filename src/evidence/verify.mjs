// Checks a pack of evidence that was unpacked into a folder. It needs Node.js 18 or later and nothing else, and changes nothing.
// 展開した証跡を検証します。Node.js 18以降だけで動き、何も書き換えません。
//   node verify.mjs [SHA-256 of manifest.json, as the program showed it / 画面に表示されたmanifest.jsonのSHA-256]
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const folder = dirname(fileURLToPath(import.meta.url));
const expected = process.argv[2];
const faults = [];
const check = (isRight, fault) => isRight || faults.push(fault);

const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');
const read = path => readFileSync(join(folder, path));
const json = path => JSON.parse(read(path).toString('utf8'));

async function hashOf(path) {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of createReadStream(join(folder, path))) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

function filesIn(of) {
  return readdirSync(of, { withFileTypes: true }).flatMap(entry => {
    const path = join(of, entry.name);
    return entry.isDirectory() ? filesIn(path) : [relative(folder, path).split(sep).join('/')];
  });
}

/** The lines of a CSV (RFC 4180) as objects by the names of the columns that pack.json tells. */
function linesOf(path, columns) {
  const cell = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,"\r\n]*))/gy;
  const text = read(path)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  const records = text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+(?=\r\n)/g) ?? [];
  return records.slice(1).map(record => {
    cell.lastIndex = 0;
    const cells = [...record.matchAll(cell)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
    return Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
  });
}

/** 1. Every file is there, unchanged, and no other. */
async function checkFiles() {
  const manifest = json('manifest.json');
  if (expected) check(sha256(read('manifest.json')) === expected.toLowerCase(), 'manifest.json: another one was shown');
  const there = new Set(filesIn(folder));
  for (const file of manifest.files) {
    if (!there.delete(file.path)) check(false, `${file.path}: missing`);
    else check((await hashOf(file.path)).sha256 === file.sha256, `${file.path}: changed`);
  }
  for (const path of there) check(['manifest.json', 'SHA256SUMS'].includes(path), `${path}: not in the manifest`);
}

/** 2. The numbers on the cover are those of the lists. */
function checkCounts(pack) {
  for (const { path, columns, rows } of pack.tables)
    check(linesOf(path, columns).length === rows, `${path}: not ${rows} lines`);
  for (const { folder: of, headcount, groups } of pack.rounds) {
    const roster = linesOf(`${of}roster.csv`, pack.tables.find(({ path }) => path === `${of}roster.csv`).columns);
    for (const { code, word, people } of groups)
      check(roster.filter(({ group }) => group === word).length === people, `${of}roster.csv: not ${people} ${code}`);
    const here = groups.filter(({ code }) => code !== 'LEFT').reduce((sum, { people }) => sum + people, 0);
    check(here === headcount, `${of}roster.csv: somebody is missing from the headcount`);
  }
}

/** 3. Every score is what the answers earn: a point for exactly the right options, else none. */
async function checkScores(pack) {
  const shown = pack.tables.find(({ path }) => path === 'attempts.csv');
  if (!pack.questions || !shown) return;
  const listed = new Map(linesOf('attempts.csv', shown.columns).map(line => [line.attempt, line]));
  for await (const line of createInterface({ input: createReadStream(join(folder, pack.questions)) })) {
    const { attempt, score, maxScore, passMark, passed, questions, questionsSha256 } = JSON.parse(line);
    const told = listed.get(attempt) ?? {};
    listed.delete(attempt);
    check(
      sha256(JSON.stringify(questions)) === questionsSha256,
      `attempt ${attempt}: the questions are not those that were shown`,
    );
    if (score === null) continue;
    const right = ({ options, chosen }) => options.every(option => chosen.includes(option.id) === option.right);
    const earned = questions.filter(right).length;
    const isPassed = earned * 100 >= passMark * questions.length;
    check(earned === score && questions.length === maxScore, `attempt ${attempt}: earned ${earned}, not ${score}`);
    check(isPassed === passed, `attempt ${attempt}: the result does not follow from the score`);
    check(
      Number(told.score) === score && told.passed === pack.words.passed[passed],
      `attempt ${attempt}: attempts.csv differs`,
    );
  }
  for (const attempt of listed.keys()) check(false, `attempt ${attempt}: without its questions`);
}

/** 4. Every text hashes to what certificates and attempts name, and reads the same as Markdown. */
function checkTexts(pack) {
  for (const { folder: of, contentHash } of pack.texts) {
    check(sha256(read(`${of}content.json`)) === contentHash, `${of}: not the text with the hash ${contentHash}`);
    for (const { slug, body } of json(`${of}content.json`).lessons)
      for (const [language, text] of Object.entries(body))
        check(
          text === null || read(`${of}lessons/${slug}.${language}.md`).toString('utf8') === text,
          `${of}lessons/${slug}: differs`,
        );
  }
}

await checkFiles();
if (faults.length === 0) {
  const pack = json('pack.json');
  checkCounts(pack);
  await checkScores(pack);
  checkTexts(pack);
}
for (const fault of faults) console.error(`NG  ${fault}`);
console.log(faults.length === 0 ? `OK  ${sha256(read('manifest.json'))}` : `NG  ${faults.length}`);
process.exitCode = faults.length === 0 ? 0 : 1;
