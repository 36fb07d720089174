import { Type } from 'class-transformer';
import { IsInt, IsOptional } from 'class-validator';

export class ExportedVersion {
  /** The number of a version. */
  @IsOptional() @IsInt() @Type(() => Number) version?: number | null;
}

export class ImportedInto {
  /** The `version` of the course, as it was seen. */
  @IsInt() @Type(() => Number) version!: number;
}
