import type { evidence as japanese } from '../ja/evidence.ts';
import type { Translated } from '../resources.ts';

export const evidence: Translated<typeof japanese> = {
  title: 'Evidence',
  lead: 'Everything an auditor asks for in one file. All of it tells of the same instant, and anybody can check that nothing was changed afterwards.',
  make: 'Make a pack',
  kind: 'What should it be about?',
  cycleKind: 'One year of one required training',
  cycleKindHelp:
    'The rule and its history, roster, completions, scores, questions as shown and answered, petitions, notices, make-up courses.',
  yearsKind: 'Two years of text and attendance',
  yearsKindHelp:
    'The text of all required training by the four themes, with roster, completions, scores and make-up courses.',
  requirement: 'Required training',
  noRequirement: 'No required training with assignments was found.',
  cycle: 'Fiscal year',
  lastYear: 'Two fiscal years',
  yearName: 'Fiscal year {{year}}',
  yearsName: 'Fiscal years {{first}} and {{last}} (all required training)',
  language: 'Language of tables and summary',
  ja: 'Japanese',
  en: 'English',
  confidential:
    'It contains names, scores, reasons of petitions and other personal information. Give it only to those who need it for the audit. Making and downloading it is logged.',
  start: 'Make the pack',
  startHelp: 'With many people it takes some minutes. It goes on when you leave this page.',
  asked: 'The pack is being made.',
  made: 'Packs',
  noneTitle: 'No packs yet',
  noneText: 'Packs appear here once they are made.',
  about: 'About',
  aboutCycle: '{{title}}, fiscal year {{year}}',
  madeAt: 'As of',
  by: 'Made by',
  hash: 'SHA-256 of manifest.json',
  state: 'State',
  states: {
    WAITING: 'Waiting for its turn',
    MAKING: 'Being made',
    FAILED: 'Could not be made',
    CANCELLED: 'Cancelled',
    EXPIRED: 'No longer kept (30 days)',
  },
  percent: '{{percent}}%',
  download: 'Download ({{megabytes}} MB)',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',
};
