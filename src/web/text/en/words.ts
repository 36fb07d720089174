import type { words as japanese } from '../ja/words.ts';
import type { Translated } from '../resources.ts';

export const words: Translated<typeof japanese> = {
  role: {
    EMPLOYEE: 'Employee',
    MANAGER: 'Manager',
    HR: 'HR',
    TRAINING_ADMIN: 'Training administrator',
    SECURITY_OFFICER: 'Security officer',
    LEGAL: 'Legal',
    WHISTLEBLOWING_OFFICER: 'Whistleblowing officer',
    COMMITTEE_MEMBER: 'Committee member',
    COMMITTEE_SECRETARIAT: 'Committee secretariat',
    AUDITOR: 'Auditor',
    ADMIN: 'System administrator',
  },
  person: { name: 'Name', number: 'Employee number' },
  employment: {
    REGULAR: 'Regular employee',
    CONTRACT: 'Contract employee',
    DISPATCHED: 'Dispatched worker',
    OFFICER: 'Company officer',
    CONTRACTOR: 'Contractor',
    OUTSIDE: 'Outside member',
  },
  standing: { DONE: 'Done', DUE: 'Due', OVERDUE: 'Overdue' },
  activityKind: { COURSE: 'Course', ATTESTATION: 'Attestation', PLEDGE: 'Pledge', INTERVIEW: 'Interview' },
  questionKind: {
    SINGLE_CHOICE: 'Choose one',
    MULTIPLE_CHOICE: 'Choose all that apply',
    TRUE_FALSE: 'True or false',
  },
};
