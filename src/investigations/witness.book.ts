import { EntityManager } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

import { type Actor, system } from '../access/actor.ts';
import type { DisciplinaryCase } from '../cases/case.entity.ts';
import { CaseVault } from '../cases/case.vault.ts';
import { isId } from '../kernel/id.ts';
import { refuseField } from '../kernel/refusal.ts';
import { Employee } from '../people/employee.entity.ts';
import { EvidenceItem } from './evidence.entity.ts';
import type { Identity } from './masking.rules.ts';

/** Somebody who works or worked here, or somebody from outside. */
export interface Person {
  readonly personId: string | null;
  readonly name: string | null;
  readonly kana: string | null;
}

/** As they are named: by id or employee number, or by a name from outside. */
export interface NamedPerson {
  personId?: string | null;
  number?: string | null;
  name?: string | null;
  kana?: string | null;
}

export interface Content {
  readonly title: string;
  readonly text: string;
  readonly witness: Person | null;
}

/** Who said something in a case. Names stand sealed beside what was said. */
@Injectable()
export class WitnessBook {
  constructor(
    private readonly em: EntityManager,
    private readonly vault: CaseVault,
  ) {}

  /** Whom a name means. Numbers are bound to people here, so that somebody of the same name is somebody else. */
  async person({ personId, number, name, kana }: NamedPerson, field: string): Promise<Person> {
    if (personId || number) {
      const where = personId ? { id: isId(personId) ? personId : null! } : { number: number!.normalize('NFKC').trim() };
      const employee = personId && !isId(personId) ? null : await this.em.findOne(Employee, where);
      return { personId: employee?.id ?? refuseField(field, 'exists'), name: null, kana: null };
    }
    return { personId: null, name: name?.trim() || refuseField(field, 'isNotEmpty'), kana: kana?.trim() || null };
  }

  /** By all that they are known by. */
  async identity({ personId, name, kana }: Person): Promise<Identity> {
    return personId ? this.em.findOneOrFail(Employee, { id: personId }) : { name, kana };
  }

  /** Everybody whose statement is in the file. */
  async among(actor: Actor, matter: DisciplinaryCase): Promise<Person[]> {
    const items = await this.em.find(EvidenceItem, { case: matter, kind: 'STATEMENT' });
    const texts = items.map(row => ({ table: 'evidence_items', row, column: 'content', bytes: row.content }));
    const opened = await this.vault.open(actor, matter, texts);
    return items.flatMap(row => opened<Content>(row, 'content')?.witness ?? []);
  }

  /** Whether the file has a statement of this person: nobody is told who else gave one. */
  async isWitness(matter: DisciplinaryCase, personId: string): Promise<boolean> {
    return (await this.among(system, matter)).some(person => person.personId === personId);
  }
}
