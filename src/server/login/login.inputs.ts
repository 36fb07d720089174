import { Field, ID, InputType } from '@nestjs/graphql';
import { IsString, MaxLength, MinLength } from 'class-validator';

@InputType()
export class LogInInput {
  @Field(() => String, { description: 'The employee number or the e-mail address.' })
  @IsString()
  @MinLength(1)
  @MaxLength(254)
  login!: string;

  @Field(() => String)
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  password!: string;
}

@InputType()
export class EndSessionInput {
  @Field(() => ID) @IsString() id!: string;
}

@InputType()
export class IssuePasswordLinkInput {
  @Field(() => ID) @IsString() personId!: string;
}

@InputType()
export class SetPasswordInput {
  @Field(() => String, { description: 'What stands behind `#token=` in the link.' })
  @IsString()
  @MaxLength(100)
  token!: string;

  @Field(() => String, { description: '15 to 128 characters of any kind; a common one is PASSWORD_TOO_COMMON.' })
  @IsString()
  @MinLength(15)
  @MaxLength(128)
  password!: string;
}

@InputType()
export class ChangePasswordInput {
  @Field(() => String)
  @IsString()
  @MinLength(1)
  @MaxLength(128)
  currentPassword!: string;

  @Field(() => String, { description: '15 to 128 characters of any kind; a common one is PASSWORD_TOO_COMMON.' })
  @IsString()
  @MinLength(15)
  @MaxLength(128)
  password!: string;
}
