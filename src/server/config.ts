import { plainToInstance } from 'class-transformer';
import {
  IsIn,
  IsNotEmpty,
  IsNumberString,
  IsOptional,
  IsTimeZone,
  Length,
  Matches,
  validateSync,
} from 'class-validator';

/** By whom mails are sent, and through which server; null writes them into the data folder. */
export interface MailConfig {
  readonly smtpUrl: string | null;
  readonly from: { readonly name: string; readonly address: string };
  /** Rather no mail than one in the open. */
  readonly requireTls: boolean;
}

/** What the server runs with. */
export interface Config {
  readonly production: boolean;
  /** The operator's PostgreSQL; null for our own, in the data folder. */
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  /** Where the keys of sealed texts are; beside the data folder, since whoever copies both can read them. */
  readonly keysFolder: string;
  readonly host: string;
  readonly port: number;
  /** The origin that browsers see. */
  readonly publicUrl: string;
  readonly trustedProxies: string[];
  readonly demoPassword: string | null;
  readonly timeZone: string;
  /** How mails are sent; null for none. */
  readonly mail: MailConfig | null;
  /** The name under which certificates are issued. */
  readonly organisation: { ja: string; en?: string } | null;
}

const mailFrom = /^(?:([^<>@"\p{C}]{0,100}?)\s*<)?([^\s\p{C}@,;:<>()[\]\\"]{1,64}@[a-z0-9.-]{1,189})>?$/iu;

/** The variables, as they stand in the environment (docs/running.md). */
class Environment {
  @IsIn(['production', 'development', 'test'], { message: 'must be production, development or test' })
  NODE_ENV: string = 'development';

  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/[^/?#]+\/[^/?#]+/, {
    message: 'must look like postgresql://user:password@host:5432/database',
  })
  DATABASE_URL?: string;

  @IsNotEmpty({ message: 'names no folder' })
  SHINRAI_DATA: string = './data';

  @IsOptional()
  @IsNotEmpty({ message: 'names no folder' })
  SHINRAI_KEYS?: string;

  @IsNumberString({ no_symbols: true }, { message: 'must be a port, 0 to 65535' })
  PORT: string = '3000';

  @IsNotEmpty({ message: 'names no address to listen on' })
  HOST: string = 'localhost';

  @IsOptional()
  @Matches(/^https?:\/\/[^/?#@]+$/, {
    message: 'must be the origin that browsers see, such as https://shinrai.example.jp',
  })
  SHINRAI_PUBLIC_URL?: string;

  @Matches(/^[\w.:/]+(,[\w.:/]+)*$/, {
    message: 'must be addresses or networks with commas between, such as 10.0.0.7,10.1.0.0/16',
  })
  SHINRAI_TRUSTED_PROXIES: string = 'loopback';

  @IsOptional()
  @Length(8, 128, { message: 'must have 8 to 128 characters' })
  SHINRAI_DEMO_PASSWORD?: string;

  @IsTimeZone({ message: 'must be an IANA time zone, such as Asia/Tokyo' })
  SHINRAI_TIME_ZONE: string = 'Asia/Tokyo';

  @IsOptional()
  @Matches(/^smtps?:\/\/([^@/?#\s]+@)?[^@/?#\s]+\/?$/, { message: 'must look like smtp://user:password@host:587' })
  SHINRAI_SMTP_URL?: string;

  @IsOptional()
  @Matches(mailFrom, { message: 'must be an address, such as shinrai@example.jp or 研修係 <shinrai@example.jp>' })
  SHINRAI_MAIL_FROM?: string;

  @IsOptional()
  @Length(1, 100, { message: 'must have 1 to 100 characters' })
  SHINRAI_ORGANISATION?: string;

  @IsOptional()
  @Length(1, 100, { message: 'must have 1 to 100 characters' })
  SHINRAI_ORGANISATION_EN?: string;
}

export const variables = [
  ...new Set(
    Object.keys(new Environment()).concat(
      'DATABASE_URL',
      'SHINRAI_KEYS',
      'SHINRAI_PUBLIC_URL',
      'SHINRAI_DEMO_PASSWORD',
      'SHINRAI_SMTP_URL',
      'SHINRAI_MAIL_FROM',
      'SHINRAI_ORGANISATION',
      'SHINRAI_ORGANISATION_EN',
    ),
  ),
];

/** The environment cannot be run with; every line names a variable. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration is not complete:\n${problems.map(problem => `  ${problem}`).join('\n')}`);
  }
}

/** Reads the environment, whole or not at all. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(variables.filter(name => env[name] !== undefined).map(name => [name, env[name]]));
  const read = plainToInstance(Environment, given, { exposeDefaultValues: true });
  const broken = validateSync(read).map(
    ({ property, constraints }) => `${property} ${Object.values(constraints ?? {})[0]}`,
  );
  const problems = [...broken, ...halves(env, read)];
  if (problems.length > 0) throw new ConfigError(problems);
  return configOf(read);
}

/** Variables that are nothing without another, or beside another. */
function halves(env: Readonly<Record<string, string | undefined>>, read: Environment): string[] {
  const production = read.NODE_ENV === 'production';
  const libpq = ['PGHOST', 'PGPORT', 'PGUSER', 'PGPASSWORD', 'PGDATABASE', 'PGSERVICE'].filter(
    name => env[name] !== undefined,
  );
  const unknown = Object.keys(env).filter(name => name.startsWith('SHINRAI_') && !variables.includes(name));
  const rules: [boolean, string][] = [
    [Number(read.PORT) > 65_535, 'PORT must be a port, 0 to 65535'],
    [
      libpq.length > 0 && read.DATABASE_URL === undefined,
      `${libpq.join(', ')}: set, but DATABASE_URL is not; Shinrai reads the database from DATABASE_URL alone`,
    ],
    [
      production && read.SHINRAI_PUBLIC_URL === undefined,
      'SHINRAI_PUBLIC_URL is needed in production: the origin that browsers see',
    ],
    [
      production && read.SHINRAI_PUBLIC_URL?.startsWith('http:') === true,
      'SHINRAI_PUBLIC_URL must begin with https:// in production, or the session cookie would travel in the open',
    ],
    [
      production && read.SHINRAI_DEMO_PASSWORD !== undefined,
      'SHINRAI_DEMO_PASSWORD has no place in production: there is no demo company',
    ],
    [
      read.SHINRAI_SMTP_URL?.includes('://') === true && !URL.canParse(read.SHINRAI_SMTP_URL),
      'SHINRAI_SMTP_URL must look like smtp://user:password@host:587',
    ],
    [
      read.SHINRAI_SMTP_URL !== undefined && read.SHINRAI_MAIL_FROM === undefined,
      'SHINRAI_MAIL_FROM is needed beside SHINRAI_SMTP_URL: the address that mails come from',
    ],
    [
      read.SHINRAI_MAIL_FROM !== undefined && read.SHINRAI_SMTP_URL === undefined,
      'SHINRAI_SMTP_URL is needed beside SHINRAI_MAIL_FROM: the server that mails are sent through',
    ],
    [
      read.SHINRAI_ORGANISATION_EN !== undefined && read.SHINRAI_ORGANISATION === undefined,
      'SHINRAI_ORGANISATION_EN is the English of SHINRAI_ORGANISATION, which is not set',
    ],
  ];
  return [
    ...rules.filter(([isBroken]) => isBroken).map(([, problem]) => problem),
    ...unknown.map(
      name => `${name} is not known; the names are ${variables.filter(our => our.startsWith('SHINRAI_')).join(', ')}`,
    ),
  ];
}

function configOf(read: Environment): Config {
  const port = Number(read.PORT);
  return {
    production: read.NODE_ENV === 'production',
    databaseUrl: read.DATABASE_URL ?? null,
    dataFolder: read.SHINRAI_DATA,
    keysFolder: read.SHINRAI_KEYS ?? `${read.SHINRAI_DATA.replace(/[/\\]+$/, '')}-keys`,
    host: read.HOST,
    port,
    publicUrl: read.SHINRAI_PUBLIC_URL ?? `http://localhost:${port}`,
    trustedProxies: read.SHINRAI_TRUSTED_PROXIES.split(','),
    demoPassword: read.SHINRAI_DEMO_PASSWORD ?? null,
    timeZone: read.SHINRAI_TIME_ZONE,
    mail: mailOf(read),
    organisation: organisationOf(read),
  };
}

const organisationOf = ({ SHINRAI_ORGANISATION: ja, SHINRAI_ORGANISATION_EN: en }: Environment) =>
  ja === undefined ? null : { ja, ...(en !== undefined && { en }) };

const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** Without a server, mails are written into a folder, except in production: there they would pile up unread. */
function mailOf({ NODE_ENV, SHINRAI_SMTP_URL: smtpUrl, SHINRAI_MAIL_FROM: given }: Environment): MailConfig | null {
  const production = NODE_ENV === 'production';
  if (smtpUrl === undefined && production) return null;
  const [, name = '', address = ''] = mailFrom.exec(given ?? 'shinrai@localhost') ?? [];
  const isNear = smtpUrl !== undefined && isLocal.test(new URL(smtpUrl).hostname);
  return { smtpUrl: smtpUrl ?? null, from: { name: name.trim(), address }, requireTls: production && !isNear };
}
