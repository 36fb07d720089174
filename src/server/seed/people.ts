import type { Role } from '../../index.ts';
import { departments } from './departments.ts';
import { type Name, familyNames, foreignNames, givenNames } from './names.ts';
import type { Chance } from './random.ts';

/** Somebody of the demo company; days count backwards from the day it is founded. */
export interface Planned {
  number: string;
  family: Name;
  given: Name;
  email: string;
  employment: '正社員' | '契約社員' | '派遣社員' | '業務委託' | '役員';
  department: string;
  isHead: boolean;
  manager: string | null;
  locale: '日本語' | '英語';
  hiredDaysAgo: number;
  leftDaysAgo: number | null;
  leaveDaysAgo: number | null;
}

/** Who has an easy number to sign in with, and what they are to the company; COMMITTEE_MEMBER is three people. */
export const cast: readonly { number: string; role: Role; department: string; isHead: boolean }[] = [
  { number: '1001', role: 'EMPLOYEE', department: '111', isHead: false },
  { number: '1002', role: 'MANAGER', department: '110', isHead: true },
  { number: '1003', role: 'HR', department: '410', isHead: false },
  { number: '1004', role: 'TRAINING_ADMIN', department: '410', isHead: false },
  { number: '1005', role: 'SECURITY_OFFICER', department: '440', isHead: true },
  { number: '1006', role: 'AUDITOR', department: '500', isHead: false },
  { number: '1007', role: 'ADMIN', department: '440', isHead: false },
  { number: '1008', role: 'COMMITTEE_MEMBER', department: '420', isHead: true },
  { number: '1009', role: 'COMMITTEE_MEMBER', department: '410', isHead: true },
  { number: '1010', role: 'COMMITTEE_MEMBER', department: '230', isHead: true },
  { number: '1011', role: 'LEGAL', department: '400', isHead: true },
  { number: '1012', role: 'WHISTLEBLOWING_OFFICER', department: '500', isHead: true },
  { number: '1013', role: 'COMMITTEE_SECRETARIAT', department: '420', isHead: false },
  { number: '1014', role: 'COMMITTEE_SECRETARIAT', department: '420', isHead: false },
];

const leavers = 6;
const onLeave = 5;

interface Post {
  number: string;
  department: string;
  isHead: boolean;
  manager: string | null;
}

/** 300 people who work here, and a few who left; heads before their people. */
export function planPeople(chance: Chance): Planned[] {
  const taken = new Set<string>();
  const people = posts().map(post => planned(chance, post, taken));
  const staff = chance.shuffled(people.filter(({ number, isHead }) => !isHead && Number(number) >= 2000));
  for (const away of staff.slice(0, onLeave)) away.leaveDaysAgo = chance.between(30, 150);
  const gone = staff.slice(onLeave, onLeave + leavers).map((like, i) => {
    const post = { ...like, number: String(3001 + i) };
    return {
      ...planned(chance, post, taken),
      hiredDaysAgo: chance.between(900, 4000),
      leftDaysAgo: chance.between(20, 200),
    };
  });
  return [...people, ...gone];
}

/** Every chair of the company; those of the cast have their own numbers. */
function posts(): Post[] {
  const heads = new Map<string, string>();
  const rest = [...cast];
  let next = 2001;
  const numberFor = (department: string, isHead: boolean): string => {
    const at = rest.findIndex(one => one.department === department && one.isHead === isHead);
    return at < 0 ? String(next++) : rest.splice(at, 1)[0]!.number;
  };
  return departments.flatMap(({ code, parent, staff }) => {
    const head = numberFor(code, true);
    heads.set(code, head);
    const below = Array.from({ length: staff }, () => ({
      number: numberFor(code, false),
      department: code,
      isHead: false,
      manager: head,
    }));
    return [{ number: head, department: code, isHead: true, manager: parent && heads.get(parent)! }, ...below];
  });
}

function planned(chance: Chance, post: Post, taken: Set<string>): Planned {
  const isCast = Number(post.number) < 2000;
  const foreigner =
    !isCast && !post.isHead && chance.holds(0.03) ? foreignNames.find(([{ roman }]) => !taken.has(roman)) : undefined;
  const [family, given] = foreigner ?? unused(chance, taken);
  taken.add(foreigner ? family.roman : family.written + given.written);
  const address = `${family.roman}.${given.roman}`;
  const email = `${taken.has(address) ? `${address}.${post.number}` : address}@example.jp`;
  taken.add(address);
  return {
    ...post,
    family,
    given,
    email,
    employment: post.department === '000' ? '役員' : isCast || post.isHead ? '正社員' : employmentOf(chance.next()),
    locale: foreigner ? '英語' : '日本語',
    hiredDaysAgo:
      isCast || post.isHead
        ? chance.between(2000, 9000)
        : chance.holds(0.15)
          ? chance.between(60, 500)
          : chance.between(600, 9000),
    leftDaysAgo: null,
    leaveDaysAgo: null,
  };
}

function unused(chance: Chance, taken: ReadonlySet<string>): [Name, Name] {
  for (;;) {
    const [family, given] = [chance.pick(familyNames), chance.pick(givenNames)];
    if (!taken.has(family.written + given.written)) return [family, given];
  }
}

function employmentOf(part: number): Planned['employment'] {
  if (part < 0.7) return '正社員';
  if (part < 0.82) return '契約社員';
  return part < 0.94 ? '派遣社員' : '業務委託';
}
