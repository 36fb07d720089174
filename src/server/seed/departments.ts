export interface DepartmentPlan {
  code: string;
  name: { ja: string; en: string };
  parent: string | null;
  /** How many work there besides the head. */
  staff: number;
}

const plan = (code: string, parent: string | null, staff: number, ja: string, en: string): DepartmentPlan => ({
  code,
  parent,
  staff,
  name: { ja, en },
});

/** 株式会社あさなぎ商店, which sells household goods in shops and online. It does not exist. Each comes after the one above it. */
export const departments: readonly DepartmentPlan[] = [
  plan('000', null, 2, '株式会社あさなぎ商店', 'Asanagi Shoten, Inc.'),
  plan('100', '000', 0, '営業本部', 'Sales'),
  plan('110', '100', 0, '東日本営業部', 'Sales East'),
  plan('111', '110', 24, '東京営業課', 'Sales Tokyo'),
  plan('112', '110', 14, '仙台営業課', 'Sales Sendai'),
  plan('120', '100', 0, '西日本営業部', 'Sales West'),
  plan('121', '120', 22, '大阪営業課', 'Sales Osaka'),
  plan('122', '120', 14, '福岡営業課', 'Sales Fukuoka'),
  plan('130', '100', 24, 'オンライン事業部', 'Online Shop'),
  plan('200', '000', 0, '商品本部', 'Merchandise'),
  plan('210', '200', 18, '商品開発部', 'Product Development'),
  plan('220', '200', 18, '仕入部', 'Purchasing'),
  plan('230', '200', 14, '品質管理部', 'Quality Control'),
  plan('300', '000', 0, '物流本部', 'Logistics'),
  plan('310', '300', 12, '物流管理部', 'Logistics Planning'),
  plan('320', '300', 28, '関東配送センター', 'Kanto Delivery Centre'),
  plan('330', '300', 24, '関西配送センター', 'Kansai Delivery Centre'),
  plan('400', '000', 0, '管理本部', 'Administration'),
  plan('410', '400', 8, '人事部', 'Human Resources'),
  plan('420', '400', 8, '総務部', 'General Affairs'),
  plan('430', '400', 8, '経理部', 'Accounting'),
  plan('440', '400', 14, '情報システム部', 'Information Systems'),
  plan('450', '400', 21, 'カスタマーサポート部', 'Customer Support'),
  plan('500', '000', 3, '内部監査室', 'Internal Audit'),
];
