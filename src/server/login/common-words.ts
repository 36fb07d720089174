/** The words that passwords are made of most often, in English and in Japanese companies; folded: small letters, no signs. */
export const commonWords: readonly string[] = `
  password passwort passwd passcode passphrase pass pw pwd p4ssw0rd pa55word passw0rd letmein welcome willkommen login logon signin
  secret secure security hello iloveyou admin administrator root user guest test testing demo sample example temp temporary
  changeme change default master system server computer internet network database manager office company business employee
  staff member account service support helpdesk information education training compliance shinrai trust qwerty azerty asdf zxcv
  abc monkey dragon sunshine princess football baseball basketball soccer superman batman pokemon starwars michael jordan jennifer
  jessica ashley daniel thomas andrew charlie shadow killer trustno flower cheese summer winter spring autumn monday tuesday
  wednesday thursday friday saturday sunday january february march april june july august september october november december
  freedom whatever forever nothing money love lovely angel baby friend family google yahoo microsoft windows apple iphone android
  facebook twitter instagram amazon line tokyo osaka kyoto nagoya sapporo fukuoka yokohama japan nippon nihon sakura himawari
  hanako taro tarou ichiro suzuki sato satou tanaka takahashi watanabe yamamoto nakamura kobayashi kato katou yoshida yamada
  sasaki matsumoto inoue kimura hayashi shimizu konnichiwa ohayou arigatou arigato sayonara kawaii daisuki aishiteru naruto
  doraemon totoro pikachu anime manga samurai ninja fujisan kaisha shain soumu jinji keiri eigyou kenshuu joho jouhou
  パスワード あいことば こんにちは ありがとう さくら 東京 大阪 日本 会社 社員 総務 人事 管理者 信頼 研修 情報 セキュリティ
  あいうえお かきくけこ いろはにほへと アイウエオ reiwa heisei showa 令和 平成 昭和 secret123 1q2w3e4r5t 1q2w3e4r 1qaz2wsx3edc 1qaz2wsx
  q1w2e3r4 zaq12wsx qazwsxedc qazwsx 147258369 123123 112233 121212 654321 111111 000000 123 2020 2021 2022 2023 2024 2025 2026 2027
  1234 4321 007 69 99 00 11
`
  .trim()
  .split(/\s+/)
  .map(word => word.normalize('NFKC').toLowerCase());
