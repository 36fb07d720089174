/** A name as it is written, as it is read, and as it stands in an e-mail address. */
export interface Name {
  written: string;
  kana: string;
  roman: string;
}

const list = (names: string): Name[] =>
  names
    .trim()
    .split(/\s*\n\s*|\s*,\s*/)
    .map(name => {
      const [written = '', kana = '', roman = ''] = name.split(' ');
      return { written, kana, roman };
    });

export const familyNames = list(`
  佐藤 サトウ sato, 鈴木 スズキ suzuki, 髙橋 タカハシ takahashi, 高橋 タカハシ takahashi, 田中 タナカ tanaka, 伊藤 イトウ ito
  渡邊 ワタナベ watanabe, 渡辺 ワタナベ watanabe, 渡邉 ワタナベ watanabe, 山本 ヤマモト yamamoto, 中村 ナカムラ nakamura, 小林 コバヤシ kobayashi
  加藤 カトウ kato, 吉田 ヨシダ yoshida, 山田 ヤマダ yamada, 佐々木 ササキ sasaki, 山口 ヤマグチ yamaguchi, 松本 マツモト matsumoto
  井上 イノウエ inoue, 木村 キムラ kimura, 林 ハヤシ hayashi, 斎藤 サイトウ saito, 齋藤 サイトウ saito, 清水 シミズ shimizu
  山﨑 ヤマザキ yamazaki, 山崎 ヤマザキ yamazaki, 森 モリ mori, 池田 イケダ ikeda, 橋本 ハシモト hashimoto, 阿部 アベ abe
  石川 イシカワ ishikawa, 山下 ヤマシタ yamashita, 中島 ナカジマ nakajima, 石井 イシイ ishii, 小川 オガワ ogawa, 前田 マエダ maeda
  岡田 オカダ okada, 長谷川 ハセガワ hasegawa, 藤田 フジタ fujita, 後藤 ゴトウ goto, 近藤 コンドウ kondo, 村上 ムラカミ murakami
  遠藤 エンドウ endo, 青木 アオキ aoki, 坂本 サカモト sakamoto, 福田 フクダ fukuda, 太田 オオタ ota, 西村 ニシムラ nishimura
  藤井 フジイ fujii, 金子 カネコ kaneko, 岡本 オカモト okamoto, 藤原 フジワラ fujiwara, 三浦 ミウラ miura, 中野 ナカノ nakano
  原田 ハラダ harada, 松田 マツダ matsuda, 竹内 タケウチ takeuchi, 小野 オノ ono, 中山 ナカヤマ nakayama, 和田 ワダ wada
  石田 イシダ ishida, 上田 ウエダ ueda, 森田 モリタ morita, 小島 コジマ kojima, 柴田 シバタ shibata, 原 ハラ hara
  宮﨑 ミヤザキ miyazaki, 酒井 サカイ sakai, 工藤 クドウ kudo, 横山 ヨコヤマ yokoyama, 宮本 ミヤモト miyamoto, 内田 ウチダ uchida
  高木 タカギ takagi, 安藤 アンドウ ando, 谷口 タニグチ taniguchi, 大野 オオノ ono, 濱田 ハマダ hamada, 今井 イマイ imai
  河野 コウノ kono, 藤本 フジモト fujimoto, 東海林 ショウジ shoji, 五十嵐 イガラシ igarashi, 小笠原 オガサワラ ogasawara, 邊見 ヘンミ hemmi`);

export const givenNames = list(`
  太郎 タロウ taro, 一郎 イチロウ ichiro, 健 ケン ken, 翔 ショウ sho, 大輔 ダイスケ daisuke, 拓也 タクヤ takuya
  直樹 ナオキ naoki, 誠 マコト makoto, 隆 タカシ takashi, 浩 ヒロシ hiroshi, 修 オサム osamu, 健太 ケンタ kenta
  悠斗 ユウト yuto, 蓮 レン ren, 湊 ミナト minato, 陽向 ヒナタ hinata, 大翔 ヒロト hiroto, 樹 イツキ itsuki
  亮 リョウ ryo, 学 マナブ manabu, 剛 ツヨシ tsuyoshi, 裕介 ユウスケ yusuke, 和也 カズヤ kazuya, 慎一 シンイチ shinichi
  花子 ハナコ hanako, 陽子 ヨウコ yoko, 恵 メグミ megumi, 直美 ナオミ naomi, 由美子 ユミコ yumiko, 久美子 クミコ kumiko
  美咲 ミサキ misaki, 葵 アオイ aoi, 結衣 ユイ yui, さくら サクラ sakura, 陽菜 ハルナ haruna, 彩 アヤ aya
  愛 アイ ai, 舞 マイ mai, 千尋 チヒロ chihiro, 真由美 マユミ mayumi, 智子 トモコ tomoko, 裕子 ユウコ yuko
  麻衣 マイ mai, 優子 ユウコ yuko, 香織 カオリ kaori, 明日香 アスカ asuka, 詩織 シオリ shiori, 楓 カエデ kaede
  凛 リン rin, 芽依 メイ mei, 純 ジュン jun, 薫 カオル kaoru, 光 ヒカル hikaru, 忍 シノブ shinobu`);

/** Colleagues from elsewhere, who read English; family and given name. */
export const foreignNames: readonly (readonly [Name, Name])[] = [
  'スミス スミス smith|エマ エマ emma',
  'グエン グエン nguyen|ティ・ラン ティ・ラン thilan',
  '金 キム kim|ソヨン ソヨン soyeon',
  'シルバ シルバ silva|ルーカス ルーカス lucas',
  '王 ワン wang|芳 ファン fang',
  'カーン カーン khan|アミラ アミラ amira',
].map(pair => pair.split('|').flatMap(list) as [Name, Name]);
