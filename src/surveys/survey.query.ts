import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { Actor } from '../access/actor.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { Calendar } from '../platform/calendar.ts';
import { type Connection, type PageArgs, toConnection } from '../platform/connection.ts';
import { rows, sql } from '../platform/sql.ts';
import { isInstant, startAfter } from '../platform/start-after.ts';
import type { MySurveyType } from './my-survey.type.ts';
import { Survey } from './survey.entity.ts';
import { placed } from './survey.type.ts';

@Injectable()
export class SurveyQuery {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
  ) {}

  async one(id: string): Promise<Survey> {
    return (isId(id) && (await this.em.findOne(Survey, { id }))) || refuse('NOT_FOUND');
  }

  /** The newest first. */
  async page({ first, after }: PageArgs): Promise<Connection<Survey>> {
    const start = startAfter(after, isInstant);
    const at = start && new Date(start.key);
    const older = at ? { $or: [{ createdAt: { $lt: at } }, { createdAt: at, id: { $lt: start.id } }] } : {};
    const [found, totalCount] = await Promise.all([
      this.em.find(Survey, older, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: first + 1 }),
      this.em.count(Survey),
    ]);
    return toConnection(found, first, totalCount, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  }

  /** Those that ask me and can be answered today, the one that closes first first. */
  async mine(actor: Actor): Promise<MySurveyType[]> {
    const open = sql`s.state = 'OPEN' and s.closes_on >= ${this.calendar.today()}::date`;
    const found = await this.asking(actor, open);
    return this.typed(found);
  }

  /** One that asked me, open or not. */
  async ofMine(actor: Actor, id: string): Promise<MySurveyType> {
    const found = isId(id) ? await this.asking(actor, sql`s.id = ${id}::uuid`) : [];
    const [survey] = await this.typed(found);
    return survey ?? refuse('NOT_FOUND');
  }

  private asking({ id }: Actor, where: ReturnType<typeof sql>) {
    return rows<{ id: string; tookPart: boolean }>(
      this.em,
      sql`select s.id, i.answer_key is not null as "tookPart"
          from shinrai.survey_invitees i join shinrai.surveys s on s.id = i.survey_id
          where i.employee_id = ${id}::uuid and ${where} order by s.closes_on, s.id limit 100`,
    );
  }

  private async typed(found: readonly { id: string; tookPart: boolean }[]): Promise<MySurveyType[]> {
    const surveys = await this.em.find(Survey, { id: { $in: found.map(({ id }) => id) } });
    const byId = new Map(surveys.map(survey => [survey.id, survey]));
    return found.map(({ id, tookPart }) => myOwn(byId.get(id)!, tookPart));
  }
}

function myOwn(survey: Survey, tookPart: boolean): MySurveyType {
  const { id, title, purpose, leniency, mode, minCell, closesOn, state, questions } = survey;
  return {
    id,
    title,
    purpose,
    leniency: leniency ?? null,
    mode,
    minCell,
    closesOn,
    state,
    questions: placed(questions),
    tookPart,
  };
}
