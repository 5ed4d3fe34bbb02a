/** Puts the engine together from its verbs. */
import { authenticator } from './accounts/authenticate.ts';
import { groupVerbs } from './accounts/groups.ts';
import { keyVerbs } from './accounts/keys.ts';
import { ownKeyVerbs } from './accounts/own-key.ts';
import { requireScope } from './accounts/scope.ts';
import { activityVerbs } from './activities/verbs.ts';
import { audienceVerbs } from './audiences/audiences.ts';
import { folderVerbs } from './audiences/folders.ts';
import { batchVerbs } from './batches.ts';
import { chargeVerbs } from './credits/charge.ts';
import { ledgerVerbs } from './credits/ledger.ts';
import { spendingVerbs } from './credits/spending.ts';
import { decisionVerbs } from './decisions.ts';
import { type DoctorReport, doctorReport } from './doctor.ts';
import { dossierVerbs } from './dossier/dossier.ts';
import type { Engine } from './engine.ts';
import { enrolmentVerbs } from './enrolments/verbs.ts';
import { eraseVerbs } from './erase.ts';
import { batchListVerbs } from './id-lists/batches.ts';
import { idListVerbs } from './id-lists/verbs.ts';
import { idempotencyVerbs } from './idempotency.ts';
import { finishedImport, finishImport, importVerbs, insertImportRow, sweepUploads } from './imports.ts';
import type { Applied } from './ingest/apply.ts';
import { checkSource, ingestVerbs, type WriteRecords } from './ingest/ingest.ts';
import type { Prepared } from './ingest/prepare.ts';
import { forgetSeen, retireUnseenRecords, unseenRecords } from './ingest/retire.ts';
import { type Claimed, claimJob, endJob, type JobEnd, jobVerbs, renewJob, UNFINISHED } from './jobs.ts';
import { limitVerbs } from './limits.ts';
import { mailExchangeVerbs } from './mail-exchange.ts';
import { lookAtEmployers } from './match/at-employer.ts';
import { matchCompanies } from './match/match-companies.ts';
import { matchPeople } from './match/match-people.ts';
import { activeModel } from './models/active.ts';
import { personChangeVerbs } from './outbox/change-history.ts';
import { type OutboxOperations, outboxOperations } from './outbox/operations.ts';
import { webhookVerbs } from './outbox/verbs.ts';
import { isoNow, type Parts } from './parts.ts';
import { prospectingVerbs } from './prospecting/verbs.ts';
import { type ProspectOperations, prospectOperations, prospectVerbs } from './prospects/verbs.ts';
import { referenceVerbs } from './references.ts';
import { type ModelOperations, modelOperations } from './reresolve/verbs.ts';
import { type ResumeOperations, resumeOperations, resumeVerbs } from './resumes/verbs.ts';
import { REVERSE_SLICE, reverseEmail } from './reverse-email/reverse-email.ts';
import { searchVerbs } from './search/search.ts';
import { suggestVerbs } from './search/suggest.ts';
import { inSlices } from './slices.ts';
import type { Caller, ImportReport, ImportRequest, JobState, UndoReport } from './types.ts';
import { undoChunk, undoVerbs } from './undo.ts';
import { viewVerbs } from './views.ts';

export function createEngine(parts: Parts): Engine {
  const { personView, companyView, ...views } = viewVerbs(parts);
  const jobs = jobVerbs(parts);
  const search = searchVerbs(parts, { personView, companyView });
  const { writeRecords: _writeRecords, ...ingest } = ingestVerbs(parts);
  const modelOf = (caller: Caller) => activeModel(parts.store.reads, caller.graphId);
  return {
    authenticate: authenticator(parts),
    ...limitVerbs(parts),
    async matchPeople(caller, queries, policy) {
      requireScope(caller, 'people:read');
      const model = await modelOf(caller);
      return inSlices(queries, async (slice) => {
        const answers = await matchPeople(parts, model, caller, slice, policy);
        if (policy.kind === 'ladder') return answers;
        return lookAtEmployers(parts, model, caller, slice, answers, policy);
      });
    },
    async matchCompanies(caller, queries, policy) {
      requireScope(caller, 'people:read');
      const model = await modelOf(caller);
      return inSlices(queries, (slice) => matchCompanies(parts, model, caller, slice, policy));
    },
    async reverseEmail(caller, emails, policy) {
      requireScope(caller, 'people:read');
      const model = await modelOf(caller);
      return inSlices(emails, (slice) => reverseEmail(parts, model, caller, slice, policy), REVERSE_SLICE);
    },
    model: async (caller) => {
      const { version, about } = await modelOf(caller);
      return { version, calibratedOn: about.calibratedOn };
    },
    ...ingest,
    ...views,
    ...dossierVerbs(parts),
    ...mailExchangeVerbs(parts),
    ...search,
    ...prospectingVerbs(parts, searchVerbs(parts, { personView, companyView }).findPeople),
    ...audienceVerbs(parts),
    ...folderVerbs(parts),
    ...suggestVerbs(parts),
    ...eraseVerbs(parts),
    ...undoVerbs(parts, jobs.job),
    ...decisionVerbs(parts),
    ...importVerbs(parts),
    ...jobs,
    ...batchVerbs(parts, jobs.job),
    ...prospectVerbs(parts, views.person, jobs.job),
    ...referenceVerbs(parts),
    ...resumeVerbs(parts),
    ...activityVerbs(parts),
    ...groupVerbs(parts),
    ...keyVerbs(parts),
    ...ownKeyVerbs(parts),
    ...idempotencyVerbs(parts),
    ...chargeVerbs(parts),
    ...ledgerVerbs(parts),
    ...spendingVerbs(parts),
    ...enrolmentVerbs(parts),
    ...idListVerbs(parts),
    ...batchListVerbs(parts, batchVerbs(parts, jobs.job).batch),
    ...webhookVerbs(parts),
    ...personChangeVerbs(parts),
    ready: () => parts.store.ping(),
  };
}

/** What the command line and the workers do beside the verbs: they act for the machine, not for a caller. */
export interface Operations extends ModelOperations, OutboxOperations, ProspectOperations, ResumeOperations {
  writeRecords(into: WriteRecords, items: Prepared[]): Promise<Applied[]>;
  startImport(input: { groupId: string; graphId: number; request: ImportRequest }): Promise<string>;
  finishedImport(id: string): Promise<{ state: string; report: ImportReport } | undefined>;
  sweepUploads(): Promise<void>;
  finishImport(id: string, state: JobState, report: ImportReport): Promise<void>;
  /** Retires up to `limit` records of a source that a snapshot has not met. @returns how many. */
  retireUnseen(input: {
    graphId: number;
    source: string;
    kind: 'p' | 'c';
    importId: string;
    limit: number;
  }): Promise<number>;
  forgetSeen(importId: string): Promise<void>;
  /** Whether any job is due; a cheap read. */
  jobsDue(types: string[]): Promise<boolean>;
  claimJob(types: string[]): Promise<Claimed | undefined>;
  renewJob(job: Claimed, progress?: { done: number; total: number | null }): Promise<'go on' | 'cancel' | 'lost'>;
  endJob(job: Claimed, end: JobEnd): Promise<boolean>;
  /** The caller that acts for a group without a key: the command line, a job. */
  callerFor(groupId: string): Promise<Caller>;
  /** Takes the next records of an import back. */
  undoChunk(caller: Caller, importId: string): Promise<UndoReport>;
  doctor(graphId: number): Promise<DoctorReport>;
}

export function createOperations(parts: Parts): Operations {
  const { store, clock, ids } = parts;
  const { db } = store.reads;
  return {
    writeRecords: ingestVerbs(parts).writeRecords,
    async startImport({ groupId, graphId, request }) {
      checkSource(request.source);
      const id = ids.hex(12);
      await store.write(insertImportRow, { id, jobId: null, groupId, graphId, request, now: isoNow(clock) });
      return id;
    },
    finishedImport: (id) => finishedImport(parts, id),
    sweepUploads: () => sweepUploads(parts),
    async finishImport(id, state, report) {
      await store.write(finishImport, { id, state, report, now: isoNow(clock) });
    },
    async retireUnseen({ limit, ...where }) {
      const recordIds = await store.query(unseenRecords, { ...where, limit });
      if (recordIds.length === 0) return 0;
      const { graphId, importId } = where;
      return store.write(retireUnseenRecords, { graphId, recordIds, importId, now: isoNow(clock) }, 'bulk');
    },
    async forgetSeen(importId) {
      await store.write(forgetSeen, { importId });
    },
    async jobsDue(types) {
      const nowMs = await store.reads.clockMs();
      const row = await db
        .selectFrom('job')
        .select('id')
        .where(UNFINISHED)
        .where('type', 'in', types)
        .where('run_after', '<=', nowMs)
        .where('lease_until', '<=', nowMs)
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },
    claimJob: (types) => store.write(claimJob, { types, now: isoNow(clock) }),
    renewJob: (job, progress) => store.write(renewJob, { id: job.id, epoch: job.epoch, ...progress }),
    endJob: (job, end) => store.write(endJob, { id: job.id, epoch: job.epoch, now: isoNow(clock), end }),
    async callerFor(groupId) {
      const group = await db
        .selectFrom('account_group')
        .select('graph_id')
        .where('id', '=', groupId)
        .executeTakeFirstOrThrow();
      return {
        keyId: 'operator',
        keyName: 'operator',
        groupId,
        groupIds: [groupId],
        graphId: group.graph_id,
        scopes: new Set(['*']),
        plan: { name: 'unlimited' },
        settings: {},
      };
    },
    undoChunk: (caller, importId) => undoChunk(parts, caller, importId),
    ...modelOperations(parts),
    ...outboxOperations(parts),
    ...prospectOperations(parts),
    ...resumeOperations(parts),
    doctor: (graphId) => store.query(doctorReport, { graphId }),
  };
}
