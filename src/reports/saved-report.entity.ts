import { defineEntity, p } from '@mikro-orm/core';

import { Employee } from '../people/employee.entity.ts';
import { identified } from '../platform/base.properties.ts';
import type { CompletionFilter } from './completion.filter.ts';
import type { CompletionSort } from './completion.type.ts';
import type { ReportView } from './report-view.ts';

const SavedReportSchema = defineEntity({
  name: 'SavedReport',
  schema: 'shinrai',
  tableName: 'saved_reports',
  properties: {
    ...identified,
    owner: () => p.manyToOne(Employee).ref(),
    name: p.string(),
    filter: p.json<CompletionFilter>(),
    view: p.string().$type<ReportView>().nullable(),
    sort: p.string().$type<CompletionSort>().nullable(),
    savedAt: p.datetime(),
  },
  uniques: [{ properties: ['owner', 'name'] }],
});

/** A report that somebody wants to find again: what it asks for, under a name of their own. */
export class SavedReport extends SavedReportSchema.class {}
SavedReportSchema.setClass(SavedReport);
