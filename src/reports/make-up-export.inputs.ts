import { IsEnum, IsOptional } from 'class-validator';

import { FileQuery } from './completion-export.inputs.ts';
import { MakeUpState } from './make-up.type.ts';

/** requirementId and cycle must be given; a standing says nothing here. */
export class MakeUpExportQuery extends FileQuery {
  /** Both unless one is asked for. */
  @IsOptional() @IsEnum(MakeUpState) state?: MakeUpState | null = null;
}
