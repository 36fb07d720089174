import type { Parts } from '../platform/platform.module.ts';
import { AppointmentFactsQuery } from './appointment-facts.query.ts';
import { AppointmentNotices } from './appointment-notices.ts';
import { AppointmentTemplates } from './appointment.templates.ts';
import { MyAppointmentResolver, OwedAppointmentResolver } from './booking.resolver.ts';
import { BookingService } from './booking.service.ts';
import { CoverageQuery } from './coverage.query.ts';
import { CoverageResolver } from './coverage.resolver.ts';
import { InterviewRoster } from './interview-roster.ts';
import { MyAppointmentQuery } from './my-appointment.query.ts';
import { SlotQuery } from './slot.query.ts';
import { SlotResolver } from './slot.resolver.ts';
import { SlotService } from './slot.service.ts';
import { WaitingQuery } from './waiting.query.ts';

export const appointments: Parts = {
  providers: [
    AppointmentNotices,
    AppointmentFactsQuery,
    AppointmentTemplates,
    InterviewRoster,
    SlotService,
    SlotQuery,
    WaitingQuery,
    SlotResolver,
    BookingService,
    MyAppointmentQuery,
    MyAppointmentResolver,
    OwedAppointmentResolver,
    CoverageQuery,
    CoverageResolver,
  ],
};
