import { initGraphQLTada } from 'gql.tada';
import type { introspection } from '../graphql-env.d.ts';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { ID: string; DateTime: string; LocalDate: string };
}>();

export type { ResultOf, TadaDocumentNode, VariablesOf } from 'gql.tada';

type Enum<Name extends Parameters<typeof graphql.scalar>[0]> = ReturnType<typeof graphql.scalar<Name>>;

export type Permission = Enum<'Permission'>;
export type RefusalCode = Enum<'RefusalCode'>;
export type Role = Enum<'Role'>;
export type Employment = Enum<'Employment'>;
export type Standing = Enum<'Standing'>;
export type ActivityKind = Enum<'ActivityKind'>;
export type QuestionKind = Enum<'QuestionKind'>;
export type LessonTheme = Enum<'LessonTheme'>;
export type AuditAction = Enum<'AuditAction'>;
export type NoticeKind = Enum<'NoticeKind'>;
export type MailState = Enum<'MailState'>;
export type DeliveryOutcome = Enum<'DeliveryOutcome'>;
export type WithheldReason = Enum<'WithheldReason'>;
export type JobOutcome = Enum<'JobOutcome'>;
export type KeyState = Enum<'KeyState'>;

/** A text in the organisation's languages, as the API sends it. */
export interface LocalizedText {
  ja: string;
  en: string | null;
}
