import { type Type, UseFilters, UseGuards, applyDecorators } from '@nestjs/common';
import { Controller } from '@nestjs/common';
import { Args, Resolver } from '@nestjs/graphql';

import { AllowGuard } from '../access/allow.ts';
import { inputs } from './input.pipe.ts';
import { RefusalFilter } from './refusal.filter.ts';

/** A resolver of this plugin: guarded and refusing in one voice, without touching the host's globals. */
export const Api = (of?: () => Type) =>
  applyDecorators(of ? Resolver(of) : Resolver(), UseGuards(AllowGuard), UseFilters(RefusalFilter));

/** A controller of this plugin, for what GraphQL is not made for: files in and out. */
export const Route = (path: string) =>
  applyDecorators(Controller(path), UseGuards(AllowGuard), UseFilters(RefusalFilter));

/** The one argument of a mutation, validated here and nowhere else (a class-wide pipe would also run for every field). */
export const Input = () => Args('input', inputs);

/** The arguments of a query, all together, validated like an input. */
export const Asked = () => Args(inputs);
