import type { Role } from '../api/graphql.ts';
import { useViewer } from '../api/viewer.ts';

const wholeCompany: readonly Role[] = ['HR', 'TRAINING_ADMIN', 'SECURITY_OFFICER', 'AUDITOR'];

/** Whom the server will tell this viewer about: everybody, or the line below. Only the title depends on it. */
export const useSeesCompany = (): boolean => useViewer().roles.some(role => wholeCompany.includes(role));
