import type { PackKind } from './pack.rules.ts';

/** What the files of a pack are, for whoever opens it years later; the same in every pack of a kind. */
export const aboutJa = (kind: PackKind): string => `研修の証跡（Shinrai）

この証跡には個人情報が含まれます。監査の目的以外に使わず、終わったら消去してください。

すべてのファイルは、同じ一時点の記録です。その時点は pack.json の madeAt に、日は day にあります。
CSVはUTF-8（BOM付き）です。日時は組織の時間帯（pack.json の timeZone）で書かれています。
式として読まれるおそれのあるセルの先頭には「'」が付いています。

summary.pdf        はじめに読む要約（約束したこと、結果、修了していない人、教育事項、署名欄）
pack.json          いつ、誰が、何の証跡を作ったか。各表の行数と人数
themes.csv         教育事項（JIS Q 15001 A.3.4.5）と章の対応
teaching-text.md   使った教材の本文を、教育事項の順に並べたもの
texts/             使った教材の各版。content.json のSHA-256は、修了証と受験記録にある値と同じです。
                   画像と動画は、名前とSHA-256だけが content.json にあります。
${kind === 'TWO_YEARS' ? 'rounds/NN-年度/     必須研修と年度ごとに、次のファイルがあります。\n' : ''}rule.json          必須研修の決まりと、その変更の履歴
roster.csv         名簿の日の在籍者全員と区分。「退職」を除く合計が在籍者数です。
                   名簿の日（pack.json の rosterOn）は、その年度の最後の日です。期限がそれより後なら期限の日、
                   その日がまだなら作成した日です。後で異動、退職した人も、その日の終わりまでに記録されていた
                   所属、雇用区分、上長のまま載っています。区分、期限、状況もその日のものです。修了日だけは、後日の修了も書きます。
completions.csv    誰がいつ、教材のどの版で修了したか
attempts.csv       受験と得点
make-up.csv        不合格だった人と、その後の修了（補講）。受講状況の「補講」の一覧と同じ列です。
${
  kind === 'TWO_YEARS'
    ? ''
    : `questions.jsonl    表示されたとおりの問題と回答。一行が一回の受験です。
due-changes.csv    期限の変更
petitions.csv      延長、免除、外部の修了証の申請と決定
leave.csv          休業の期間（種類と理由は含みません）
exceptions.csv     担当者の判断を待った人と、その結果
extra-attempts.csv 受験回数の追加
version-moves.csv  受講の途中で教材の新しい版に移った人
supplements.csv    新しい版で追加して求めたこと（追補）
reminders.csv      通知とメールの送信結果
`
}manifest.json      全ファイルの大きさとSHA-256
SHA256SUMS         同じ値を sha256sum の形式で

確かめ方
  node verify.mjs <画面に表示された manifest.json のSHA-256>
    ファイルの欠け、変更、追加のほか、人数、得点、教材のSHA-256を数え直します。Node.js 18以降で動きます。
  sha256sum -c SHA256SUMS
    Node.jsがなくても、ファイルの変更だけは確かめられます。
`;

export const aboutEn = (kind: PackKind): string => `Training evidence (Shinrai)

This pack contains personal information. Use it for the audit alone, and delete it afterwards.

All files tell of one and the same instant: madeAt in pack.json; the civil day is day.
CSV files are UTF-8 with a byte order mark. Times are those of the organisation's zone (timeZone in pack.json).
A cell that a spreadsheet would take for a formula begins with '.

summary.pdf        what to read first: what was promised, the numbers, who has not completed it, themes, signatures
pack.json          who made it, when and of what; how many lines and people each table has
themes.csv         the themes of JIS Q 15001 A.3.4.5 and the lessons that cover them
teaching-text.md   all that was taught, by theme
texts/             each version that was used. The SHA-256 of its content.json is the one that certificates and attempts name.
                   Of pictures and videos, content.json has the names and the SHA-256.
${kind === 'TWO_YEARS' ? 'rounds/NN-YEAR/    for each requirement and fiscal year:\n' : ''}rule.json          the rule and the history of its changes
roster.csv         everybody of the day of the roster and their group; all but those who had left are the headcount
                   That day (rosterOn in pack.json) is the last one of the fiscal year, or the due day where that is later;
                   while it has not come, the day on which the pack was made. Whoever moved or left later stands there as recorded
                   by the end of that day: department, employment, manager. So do group, due day and status; the day of
                   completion is told also when it was later.
completions.csv    who completed it when, with which version of the text
attempts.csv       attempts and scores
make-up.csv        who failed, and whether they have completed it since; the columns of the make-up list
${
  kind === 'TWO_YEARS'
    ? ''
    : `questions.jsonl    the questions as they were shown and answered, one attempt a line
due-changes.csv    due days that were moved
petitions.csv      extensions, exemptions and certificates from outside, asked for and decided
leave.csv          days of leave (neither kind nor reason)
exceptions.csv     those who waited for a decision, and what was decided
extra-attempts.csv attempts that were granted on top
version-moves.csv  who was moved to a new version in the middle of the course
supplements.csv    what a new version asked for on top
reminders.csv      notices, and what became of each mail
`
}manifest.json      size and SHA-256 of every file
SHA256SUMS         the same for sha256sum

To check
  node verify.mjs <the SHA-256 of manifest.json, as the program showed it>
    finds what is missing, changed or added, and counts people, scores and texts again. It needs Node.js 18 or later.
  sha256sum -c SHA256SUMS
    finds changed files without Node.js.
`;
