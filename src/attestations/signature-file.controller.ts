import { EntityManager } from '@mikro-orm/core';
import { Get, Param, Res, StreamableFile } from '@nestjs/common';

import { type Actor, isGranted } from '../access/actor.ts';
import { Allow } from '../access/allow.ts';
import { Me } from '../access/me.ts';
import { isId } from '../kernel/id.ts';
import { refuse } from '../kernel/refusal.ts';
import { type Reply, harmless } from '../petitions/proof.controller.ts';
import { Route } from '../platform/api.ts';
import { rows, sql } from '../platform/sql.ts';

@Route('signature-files')
export class SignatureFileController {
  constructor(private readonly em: EntityManager) {}

  /** For whoever signed, and for the security officer. */
  @Get(':id')
  @Allow('LEARN')
  async read(
    @Me() me: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const seen = isGranted(me, 'ATTESTATION_DECIDE') ? sql`true` : sql`s.employee_id = ${me.id}::uuid`;
    const found = isId(id)
      ? await rows<{ name: string; type: string; bytes: Buffer }>(
          this.em,
          sql`select p.name, p.mime_type as type, p.bytes from shinrai.signature_files f
              join shinrai.signatures s on s.id = f.signature_id join shinrai.proofs p on p.id = f.proof_id
              where f.id = ${id} and ${seen}`,
        )
      : [];
    const { name, type, bytes } = found[0] ?? refuse('NOT_FOUND');
    for (const [header, value] of Object.entries(harmless)) reply.header(header, value);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type, disposition, length: bytes.length });
  }
}
