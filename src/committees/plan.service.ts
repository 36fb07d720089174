import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseExclusion } from '../cases/party.entity.ts';
import { refuse, refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { Calendar } from '../platform/calendar.ts';
import type { FormCommitteeInput, SeatInput } from './committee.inputs.ts';
import { Committee } from './committee.entity.ts';
import { CompositionService } from './composition.service.ts';
import { RelationQuery } from './relation.query.ts';

/** A person on a committee; from outside is who does not belong to the company. */
export interface Planned {
  readonly person: Employee;
  readonly external: boolean;
  readonly chairOrder: number | null;
}

export interface Plan {
  readonly seats: readonly Planned[];
  readonly substitutes: readonly Planned[];
}

/** Why somebody may not sit, as VOTER_IS_SUBJECT tells it. */
export interface Bar {
  readonly ground: string;
  readonly number: string;
}

/** Whom somebody wants on a committee: that they are here, sit once, and have nothing to do with the case that the program knows of. */
@Injectable()
export class PlanService {
  constructor(
    private readonly em: EntityManager,
    private readonly calendar: Calendar,
    private readonly composition: CompositionService,
    private readonly relations: RelationQuery,
  ) {}

  async of({ committeeId, seats, substitutes }: Omit<FormCommitteeInput, 'caseId' | 'version'>): Promise<Plan> {
    if (committeeId) return this.standing(committeeId);
    if (!seats) return refuseField('seats', 'isDefined');
    return this.planned(
      seats,
      (substitutes ?? []).map(personId => ({ personId })),
    );
  }

  async planned(seats: readonly SeatInput[], substitutes: readonly SeatInput[]): Promise<Plan> {
    const ids = [...seats, ...substitutes].map(({ personId }) => personId);
    if (new Set(ids).size < ids.length) refuseField('seats', 'arrayUnique');
    const people = new Map((await this.em.find(Employee, { id: { $in: ids } })).map(person => [person.id, person]));
    const as =
      (list: 'seats' | 'substitutes') =>
      ({ personId, chairOrder }: SeatInput, i: number): Planned => {
        const person = people.get(personId);
        if (!person || !this.composition.isHere(person)) return refuseField(`${list}.${i}.personId`, 'worksHere');
        return {
          person,
          external: person.employment === 'OUTSIDE',
          chairOrder: list === 'seats' ? (chairOrder ?? null) : null,
        };
      };
    return { seats: seats.map(as('seats')), substitutes: substitutes.map(as('substitutes')) };
  }

  /** Those of the plan who may not sit in this case, in its order. */
  async barred(matter: DisciplinaryCase, { seats, substitutes }: Plan): Promise<Map<string, Bar>> {
    const people = [...seats, ...substitutes].map(({ person }) => person);
    const ids = people.map(({ id }) => id);
    const grounds = await this.relations.grounds(matter, ids);
    const gone = await this.em.find(CaseExclusion, { case: matter, person: { $in: ids } });
    const excluded = new Set(gone.map(({ person }) => person.id));
    const why = ({ id }: Employee) => grounds.get(id)?.[0] ?? (excluded.has(id) ? 'RECUSED' : null);
    return new Map(
      people.flatMap(person => {
        const ground = why(person);
        return ground ? [[person.id, { ground, number: person.number }]] : [];
      }),
    );
  }

  /** Those whose term has begun and not ended, in their seats. */
  private async standing(id: string): Promise<Plan> {
    const found = await this.em.findOne(
      Committee,
      { id, dissolvedAt: null },
      { populate: ['places', 'places.person'] },
    );
    if (!found) return refuse('NOT_FOUND');
    const today = this.calendar.today();
    const places = found.places
      .getItems()
      .filter(place => place.isInTermOn(today) && this.composition.isHere(place.person.getEntity()));
    const as = ({ person, chairOrder }: (typeof places)[number]): Planned => ({
      person: person.getEntity(),
      external: person.getEntity().employment === 'OUTSIDE',
      chairOrder: chairOrder ?? null,
    });
    return {
      seats: places.filter(({ substitute }) => !substitute).map(as),
      substitutes: places.filter(({ substitute }) => substitute).map(as),
    };
  }
}
